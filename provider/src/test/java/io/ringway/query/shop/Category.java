// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.shop;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.Set;

/** A reference to its own entity, found again by an index. */
@Entity
public class Category {
    @Id
    public String code;

    public String title;

    @ManyToOne
    @SaiIndex
    public Category parent;

    @OneToMany(mappedBy = "parent")
    public Set<Category> children;
}
