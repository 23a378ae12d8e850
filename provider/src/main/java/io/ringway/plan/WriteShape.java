// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.ColumnMapping;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes the write statements of one entity: one is prepared for each shape that occurs.
 *
 * @param changed the columns, by their index in the mapping, whose collections it changes instead of writing them; null
 *     when it writes every column
 */
record WriteShape(
        Mutation.Kind kind,
        Condition condition,
        boolean timestamp,
        boolean ttl,
        @Nullable BitSet changed) {
    private static final WriteShape INSERT = plain(Mutation.Kind.INSERT);
    private static final WriteShape UPDATE = plain(Mutation.Kind.UPDATE);
    private static final WriteShape DELETE = plain(Mutation.Kind.DELETE);

    /** The shape; the plain ones, which nearly all rows of a flush have, are the same object each time. */
    static WriteShape of(
            Mutation.Kind kind, Condition condition, boolean timestamp, boolean ttl, @Nullable BitSet changed) {
        if (condition != Condition.NONE || timestamp || ttl || changed != null) {
            return new WriteShape(kind, condition, timestamp, ttl, changed);
        }
        return switch (kind) {
            case INSERT -> INSERT;
            case UPDATE -> UPDATE;
            case DELETE -> DELETE;
        };
    }

    boolean isChanged(ColumnMapping column) {
        return changed != null && changed.get(column.index());
    }

    private static WriteShape plain(Mutation.Kind kind) {
        return new WriteShape(kind, Condition.NONE, false, false, null);
    }
}
