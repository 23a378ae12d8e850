// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;

/** Where a work comes from. */
@Embeddable
class Origin {
    @ManyToOne
    @SaiIndex
    Artist artist;

    int made;

    Origin() {}

    Origin(Artist artist, int made) {
        this.artist = artist;
        this.made = made;
    }
}
