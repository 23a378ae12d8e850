// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import jakarta.persistence.Entity;

/** A vehicle of which more is known. */
@Entity
class Tram extends Vehicle {
    String model;

    Tram() {}

    Tram(String depot, int number, String model) {
        this.depot = depot;
        this.number = number;
        this.model = model;
    }
}
