// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing.archived;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An entity that says nothing of a connection itself. */
@Entity
@Table(name = "tram")
public class Ferry {
    @Id
    public String plate = "";

    public @Nullable String line;

    public Ferry() {}

    public Ferry(String plate, String line) {
        this.plate = plate;
        this.line = line;
    }
}
