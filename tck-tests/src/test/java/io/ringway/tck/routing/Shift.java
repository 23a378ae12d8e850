// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A versioned entity; the shifts of a depot are one partition. */
@Entity
@IdClass(Shift.Key.class)
class Shift {
    @PartitionKey
    String depot = "";

    @ClusteringKey
    int number;

    @Nullable
    String driver;

    @Version
    int version;

    Shift() {}

    Shift(String depot, int number, String driver) {
        this.depot = depot;
        this.number = number;
        this.driver = driver;
    }

    record Key(String depot, int number) {}
}
