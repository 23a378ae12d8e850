// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import io.ringway.annotation.CqlType;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.SaiIndex;
import io.ringway.annotation.SaiIndex.Part;
import io.ringway.annotation.SaiIndex.Similarity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row that is found by everything. */
@Entity
@Table(indexes = @Index(columnList = "author"))
class Recipe {
    @Id
    int id;

    String author;

    @SaiIndex(options = {"case_sensitive = false", "normalize = true"})
    @Column(name = "\"Title\"")
    String title;

    @SaiIndex(part = Part.KEYS)
    @SaiIndex(part = Part.VALUES, name = "recipe_by_amount")
    @SaiIndex(part = Part.ENTRIES)
    Map<String, Integer> ingredients;

    @SaiIndex
    Set<String> tags;

    @Frozen
    @SaiIndex
    List<String> steps;

    @CqlType("vector<float, 3>")
    @SaiIndex(similarity = Similarity.DOT_PRODUCT)
    float[] taste;

    Recipe() {}

    Recipe(int id) {
        this.id = id;
    }
}
