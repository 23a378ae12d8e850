// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.domain;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a partition of many, as an entity. */
@Entity
@IdClass(Measurement.Key.class)
@Table(name = "measurement")
public class Measurement {
    @PartitionKey
    private @Nullable UUID sensor;

    @ClusteringKey
    private int seq;

    private @Nullable Instant at;
    private @Nullable String kind;
    private double value;
    private long total;
    private boolean valid;
    private @Nullable String note;

    @Nullable
    public UUID getSensor() {
        return sensor;
    }

    public void setSensor(@Nullable UUID sensor) {
        this.sensor = sensor;
    }

    public int getSeq() {
        return seq;
    }

    public void setSeq(int seq) {
        this.seq = seq;
    }

    @Nullable
    public Instant getAt() {
        return at;
    }

    public void setAt(@Nullable Instant at) {
        this.at = at;
    }

    @Nullable
    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public double getValue() {
        return value;
    }

    public void setValue(double value) {
        this.value = value;
    }

    public long getTotal() {
        return total;
    }

    public void setTotal(long total) {
        this.total = total;
    }

    public boolean isValid() {
        return valid;
    }

    public void setValid(boolean valid) {
        this.valid = valid;
    }

    @Nullable
    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    /** The primary key. */
    public record Key(UUID sensor, int seq) {}
}
