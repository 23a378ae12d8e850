// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An entity that has a keyspace of its own, and no connection. */
@Entity
@Table(schema = TwoClusters.KS2)
class Tram {
    @Id
    String plate = "";

    @Nullable
    String line;

    Tram() {}

    Tram(String plate, String line) {
        this.plate = plate;
        this.line = line;
    }
}
