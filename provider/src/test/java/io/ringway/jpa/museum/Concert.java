// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import jakarta.persistence.Entity;

/** An evening with a table of its own. */
@Entity
class Concert extends Evening {
    String band;

    Concert() {}

    Concert(String topic, Gallery place, int guests, String band) {
        this.topic = topic;
        this.place = place;
        this.guests = guests;
        this.band = band;
    }
}
