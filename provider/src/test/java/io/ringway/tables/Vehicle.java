// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;

/** A vehicle in a depot; of which class, its row says. */
@Entity
@Inheritance
@IdClass(Vehicle.Id.class)
class Vehicle {
    @PartitionKey
    String depot;

    @ClusteringKey
    int number;

    record Id(String depot, int number) {}
}
