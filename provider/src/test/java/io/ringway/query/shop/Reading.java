// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.TimeUuid;
import io.ringway.annotation.WriteTime;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** A series in time: partitions of a sensor and a day, two clustering columns. */
@Entity
@IdClass(Reading.Id.class)
public class Reading {
    @PartitionKey(order = 0)
    public String sensor;

    @PartitionKey(order = 1)
    public LocalDate day;

    @ClusteringKey(order = 0)
    @TimeUuid
    public UUID at;

    @ClusteringKey(order = 1, descending = true)
    public Integer channel;

    public Double value;
    public LocalTime shift;
    public byte[] raw;

    @WriteTime("value")
    public Long written;

    /** The id. */
    public record Id(String sensor, LocalDate day, UUID at, Integer channel) {}
}
