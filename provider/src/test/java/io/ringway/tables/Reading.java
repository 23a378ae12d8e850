// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.StaticColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.util.Set;

/** A reading of a station, whose place and labels all of its readings share. */
@Entity
@IdClass(Reading.Id.class)
class Reading {
    @PartitionKey
    String station;

    @ClusteringKey(descending = true)
    int number;

    @StaticColumn
    String place;

    @StaticColumn
    Set<String> labels;

    @Embedded
    Maker maker;

    Integer temperature;

    Reading() {}

    Reading(String station, int number, String place, Integer temperature) {
        this.station = station;
        this.number = number;
        this.place = place;
        this.temperature = temperature;
    }

    static Id id(String station, int number) {
        return new Id(station, number);
    }

    record Id(String station, int number) {}

    @Embeddable
    record Maker(@StaticColumn String name, String inspector) {}
}
