// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import io.ringway.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An entity that is bound to the first cluster. */
@Entity
@Connection("first")
class Bus {
    @Id
    String plate = "";

    @Nullable
    String line;

    Bus() {}

    Bus(String plate, String line) {
        this.plate = plate;
        this.line = line;
    }
}
