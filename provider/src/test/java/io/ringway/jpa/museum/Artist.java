// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Whom works refer to in an embeddable. */
@Entity
class Artist {
    @Id
    String name;

    int born;

    Artist() {}

    Artist(String name, int born) {
        this.name = name;
        this.born = born;
    }
}
