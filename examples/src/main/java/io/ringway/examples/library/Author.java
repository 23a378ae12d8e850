// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who wrote books. */
@Entity
public class Author {
    @Id
    private String name;

    private String country;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Author() {}

    public Author(String name, String country) {
        this.name = name;
        this.country = country;
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }

    public void movesTo(String other) {
        country = other;
    }
}
