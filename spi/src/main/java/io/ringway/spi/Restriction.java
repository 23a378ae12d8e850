// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** A predicate of a {@link Selection} on one column; its right side is one parameter. */
public record Restriction(Column column, Operator operator) {

    /** How column and parameter compare. */
    public enum Operator {
        EQUAL,
        /** The parameter is a list of values. */
        IN,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** Column equals parameter. */
    public static Restriction equal(Column column) {
        return new Restriction(column, Operator.EQUAL);
    }
}
