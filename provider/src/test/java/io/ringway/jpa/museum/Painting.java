// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import jakarta.persistence.Entity;

/** A work that others extend. */
@Entity
class Painting extends Work {
    String technique;

    Painting() {}

    Painting(String title, Origin origin, Gallery owner, String technique) {
        this.title = title;
        this.origin = origin;
        this.owner = owner;
        this.technique = technique;
    }
}
