// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;

/**
 * What must hold for a {@link Mutation} to be applied, checked by the database.
 *
 * @param columns the columns that must equal a parameter each; empty unless the kind is EQUAL
 */
public record Condition(Kind kind, List<Column> columns) {
    /** No condition. */
    public static final Condition NONE = new Condition(Kind.NONE, List.of());

    public static final Condition NOT_EXISTS = new Condition(Kind.NOT_EXISTS, List.of());
    public static final Condition EXISTS = new Condition(Kind.EXISTS, List.of());

    public Condition {
        columns = List.copyOf(columns);
    }

    /** The columns equal one parameter each; a null parameter means that the column is absent. */
    public static Condition equal(List<Column> columns) {
        return new Condition(Kind.EQUAL, columns);
    }

    /** The kinds of conditions. */
    public enum Kind {
        NONE,
        NOT_EXISTS,
        EXISTS,
        EQUAL
    }
}
