// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import jakarta.persistence.Entity;

/** A work of another class. */
@Entity
class Sculpture extends Work {
    int weight;

    Sculpture() {}

    Sculpture(String title, Origin origin, Gallery owner, int weight) {
        this.title = title;
        this.origin = origin;
        this.owner = owner;
        this.weight = weight;
    }
}
