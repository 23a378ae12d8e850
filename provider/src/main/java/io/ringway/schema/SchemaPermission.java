// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaException;

/** Who may change the schema of a unit. */
public enum SchemaPermission {
    /** Whoever asks. */
    ALLOWED,
    /** Only what the specification itself defines: its properties and its SchemaManager. */
    STANDARD,
    /** Nobody. */
    REFUSED;

    private static final String PROPERTY = "ringway.schema.changes";

    /** @throws SchemaException RW-1620, unless SchemaTool may change schemas */
    void checkTool() {
        if (this != ALLOWED) {
            throw refusal(
                    this == REFUSED
                            ? "The property " + PROPERTY + " is refused"
                            : "The property " + PROPERTY
                                    + " is not set, the unit's schema-generation action changes nothing, and it does not"
                                    + " run on the development server");
        }
    }

    /** @throws SchemaException RW-1620, when not even the specification's own ways may change schemas */
    void checkStandard() {
        if (this == REFUSED) {
            throw refusal("The property " + PROPERTY + " is refused");
        }
    }

    private static SchemaException refusal(String why) {
        return new SchemaException(
                Problem.of("RW-1620", "This unit may not change the schema")
                        .because(why)
                        .fix("Set " + PROPERTY + " to allowed"),
                null);
    }
}
