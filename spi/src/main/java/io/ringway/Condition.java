// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A condition that the database checks before it applies a write (a lightweight transaction). */
public sealed interface Condition extends WriteOption {

    /** Only where no such row exists. */
    static Condition ifNotExists() {
        return Existence.ABSENT;
    }

    /** Only where the row exists. */
    static Condition ifExists() {
        return Existence.PRESENT;
    }

    /**
     * Only where an attribute's column has this value. Several such options are checked together.
     *
     * @param attribute the name of the attribute, a path such as {@code address.city} in an embeddable
     * @param value the attribute's Java value; null means that the column is absent
     */
    static Condition ifEqual(String attribute, @Nullable Object value) {
        return new Equal(Objects.requireNonNull(attribute, "attribute"), value);
    }

    /** A condition on the row as a whole. */
    enum Existence implements Condition {
        ABSENT,
        PRESENT;

        @Override
        public String toString() {
            return this == ABSENT ? "Condition.ifNotExists()" : "Condition.ifExists()";
        }
    }

    /** A condition on one attribute. */
    record Equal(String attribute, @Nullable Object value) implements Condition {
        @Override
        public String toString() {
            return "Condition.ifEqual(\"" + attribute + "\", " + value + ")";
        }
    }
}
