// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Embeddable;

@Embeddable
public record ReviewId(
        @PartitionKey EditionId edition, @ClusteringKey String reader) {}
