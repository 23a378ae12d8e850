// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What books are about. */
@Entity
public class Subject {
    @Id
    private String word;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Subject() {}

    public Subject(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
