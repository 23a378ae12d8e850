// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/** An entity that nothing binds to a connection; the trips of a car are one partition. */
@Entity
@IdClass(Trip.Key.class)
class Trip {
    @PartitionKey
    String plate = "";

    @ClusteringKey
    int number;

    @Nullable
    @Column(name = "remark")
    String note;

    Trip() {}

    Trip(String plate, int number, String note) {
        this.plate = plate;
        this.number = number;
        this.note = note;
    }

    record Key(String plate, int number) {}
}
