// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;

/** A materialized view. */
@Entity
@MaterializedView(of = Product.class)
@IdClass(ProductByColor.Id.class)
public class ProductByColor {
    @PartitionKey
    public Color color;

    @ClusteringKey
    public String sku;

    public String name;

    /** The id. */
    public record Id(Color color, String sku) {}
}
