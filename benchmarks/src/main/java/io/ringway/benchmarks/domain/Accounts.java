// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.domain;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;
import java.util.UUID;

/** The accounts as a repository. */
@Repository
public interface Accounts extends BasicRepository<Account, UUID> {}
