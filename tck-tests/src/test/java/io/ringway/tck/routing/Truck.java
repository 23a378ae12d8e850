// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import io.ringway.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An entity that is bound to the second cluster. */
@Entity
@Connection("second")
class Truck {
    @Id
    String plate = "";

    @Nullable
    String load;

    Truck() {}

    Truck(String plate, String load) {
        this.plate = plate;
        this.load = load;
    }
}
