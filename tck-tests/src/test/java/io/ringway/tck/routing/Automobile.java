// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An entity that nothing binds to a connection. */
@Entity
class Automobile {
    @Id
    String plate = "";

    @Nullable
    String colour;

    Automobile() {}

    Automobile(String plate, String colour) {
        this.plate = plate;
        this.colour = colour;
    }
}
