// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of a table that is read as a whole. */
@Entity
@Table(name = "reading")
public class Reading {
    @Id
    private int id;

    private @Nullable String kind;
    private @Nullable String note;
    private double value;
    private long total;

    public int getId() {
        return id;
    }

    @Nullable
    public String getKind() {
        return kind;
    }

    @Nullable
    public String getNote() {
        return note;
    }

    public double getValue() {
        return value;
    }

    public long getTotal() {
        return total;
    }
}
