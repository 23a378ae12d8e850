// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** An evening with another table. */
@Entity
class Lecture extends Evening {
    @ManyToOne
    Work about;

    Lecture() {}

    Lecture(String topic, Gallery place, int guests, Work about) {
        this.topic = topic;
        this.place = place;
        this.guests = guests;
        this.about = about;
    }
}
