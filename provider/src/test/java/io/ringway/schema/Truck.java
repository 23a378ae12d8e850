// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Connection;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;

@Entity
@IdClass(Truck.Key.class)
@Connection("b")
class Truck {
    @PartitionKey
    String depot;

    @ClusteringKey(descending = true)
    int number;

    String load;

    record Key(String depot, int number) {}
}
