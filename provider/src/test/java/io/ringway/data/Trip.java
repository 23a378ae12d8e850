// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;

/** A row of one of the partitions that repositories query in tests. */
@Entity(name = "Trip")
@IdClass(TripId.class)
class Trip {
    @PartitionKey
    String plate;

    @ClusteringKey
    int day;

    int kilometres;

    Trip() {}

    Trip(String plate, int day, int kilometres) {
        this.plate = plate;
        this.day = day;
        this.kilometres = kilometres;
    }
}
