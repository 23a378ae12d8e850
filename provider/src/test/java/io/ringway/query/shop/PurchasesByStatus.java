// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A materialized view of a table whose key has several columns. */
@Entity
@MaterializedView(of = Purchase.class)
@IdClass(PurchasesByStatus.Id.class)
public class PurchasesByStatus {
    @PartitionKey
    @Enumerated(EnumType.STRING)
    public Purchase.Status status;

    @ClusteringKey(order = 0)
    @Column(name = "customer_id")
    public UUID customer;

    @ClusteringKey(order = 1, descending = true)
    public int number;

    /** The id. */
    public record Id(Purchase.Status status, UUID customer, int number) {}
}
