// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.Counter;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.time.LocalDate;

/** Counters. */
@Entity
@IdClass(PageViews.Id.class)
public class PageViews {
    @PartitionKey
    public String page;

    @ClusteringKey
    public LocalDate day;

    @Counter
    public long views;

    @Counter
    public long robots;

    /** The id. */
    public record Id(String page, LocalDate day) {}
}
