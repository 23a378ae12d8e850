// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.spi.RepositoryOperation;
import io.ringway.store.EntityWriting;

/** An operation that does something else in a batch. */
public interface BatchedOperation extends RepositoryOperation {

    /** The same in a batch. */
    RepositoryOperation into(EntityWriting batch);
}
