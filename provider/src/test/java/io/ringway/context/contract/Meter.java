// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.Counter;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;

/** Counts. */
@Entity
@IdClass(Meter.Key.class)
public class Meter {
    @PartitionKey
    private String page;

    @ClusteringKey
    private int day;

    @Counter
    private long hits;

    @Counter
    private Long errors;

    protected Meter() {}

    public Meter(String page, int day, long hits) {
        this.page = page;
        this.day = day;
        this.hits = hits;
    }

    public long getHits() {
        return hits;
    }

    public void hit(long times) {
        hits += times;
    }

    public Long getErrors() {
        return errors;
    }

    public void setErrors(Long errors) {
        this.errors = errors;
    }

    /** Its id. */
    public record Key(String page, int day) {}
}
