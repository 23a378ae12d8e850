// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import jakarta.persistence.Entity;

/** A painting on a wall. */
@Entity
class Fresco extends Painting {
    String wall;

    Fresco() {}

    Fresco(String title, Origin origin, Gallery owner, String wall) {
        super(title, origin, owner, "lime");
        this.wall = wall;
    }
}
