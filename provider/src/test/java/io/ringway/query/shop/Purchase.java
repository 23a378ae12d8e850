// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** A reference as the partition key, and a clustering column; an id class. */
@Entity
@IdClass(Purchase.Id.class)
public class Purchase {
    @PartitionKey
    @ManyToOne
    public Customer customer;

    @ClusteringKey(descending = true)
    public int number;

    public LocalDateTime placed;

    @Enumerated(EnumType.STRING)
    public Status status;

    public BigDecimal total;
    public Double discount;

    @Frozen
    public Address delivery;

    public List<Line> lines;

    @ManyToOne
    public Stock source;

    @ManyToOne
    public Product gift;

    @Column(name = "\"Note\"")
    public String note;

    /** How far a purchase is. */
    public enum Status {
        OPEN,
        PAID,
        SENT
    }

    /** The id. */
    public record Id(UUID customer, int number) {}
}
