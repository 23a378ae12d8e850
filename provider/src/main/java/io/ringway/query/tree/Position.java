// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/**
 * Where a node stands in the text that it was read from. All positions are equal, because a place is nothing that two trees could
 * differ in: the expression of a GROUP BY is the one of the SELECT wherever they stand.
 */
public final class Position {
    /** Of what was never text, such as Criteria. */
    public static final Position NONE = new Position(-1);

    private final int offset;

    private Position(int offset) {
        this.offset = offset;
    }

    /** @param offset in UTF-16 units from the beginning of the text, from 0 */
    public static Position of(int offset) {
        return new Position(offset);
    }

    /** From 0; -1 for {@link #NONE}. */
    public int offset() {
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return Integer.toString(offset);
    }
}
