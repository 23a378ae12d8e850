// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.StaticColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** An embedded id with a composite partition key; a column that the rows of a partition share. */
@Entity
public class Stock {
    @EmbeddedId
    public Key key;

    public Integer quantity;
    public Instant counted;

    @StaticColumn
    public String keeper;

    /** The id. */
    @Embeddable
    public record Key(
            @PartitionKey(order = 0) String country,
            @PartitionKey(order = 1) String city,
            @ClusteringKey String sku) {}
}
