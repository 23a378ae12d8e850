// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;
import java.util.Set;

/** What a sensor has measured on a day. */
@Entity
@IdClass(Measured.Key.class)
class Measured {
    @Id
    @PartitionKey
    String sensor;

    @Id
    @ClusteringKey
    int day;

    Long amount;

    String note;

    Set<String> tags;

    /** Its id. */
    static final class Key {
        String sensor;
        int day;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && sensor.equals(key.sensor) && day == key.day;
        }

        @Override
        public int hashCode() {
            return Objects.hash(sensor, day);
        }
    }
}
