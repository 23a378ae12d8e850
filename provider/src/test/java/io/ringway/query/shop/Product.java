// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.math.BigDecimal;
import java.util.Set;

/** Numbers of all sizes, enums, nested embeddables, a join table. */
@Entity
public class Product {
    @Id
    public String sku;

    public String name;
    public BigDecimal price;
    public Double weight;
    public Float rebate;
    public short shelf;
    public long sold;
    public Character grade;

    @SaiIndex
    public Color color;

    public Set<Color> variants;

    @Embedded
    public Dimensions dimensions;

    @ManyToMany
    public Set<Category> categories;

    /** How large it is, and of what. */
    @Embeddable
    public static class Dimensions {
        public Integer width;
        public Integer height;
        public Material material;
    }

    /** An embeddable in an embeddable. */
    @Embeddable
    public static class Material {
        public String kind;
        public Double density;
    }
}
