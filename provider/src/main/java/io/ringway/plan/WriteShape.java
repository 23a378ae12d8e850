// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;

/** What distinguishes the write statements of one entity: one is prepared for each shape that occurs. */
record WriteShape(Mutation.Kind kind, Condition condition, boolean timestamp, boolean ttl) {
    private static final WriteShape INSERT = plain(Mutation.Kind.INSERT);
    private static final WriteShape UPDATE = plain(Mutation.Kind.UPDATE);
    private static final WriteShape DELETE = plain(Mutation.Kind.DELETE);

    /** The shape; the plain ones, which nearly all rows of a flush have, are the same object each time. */
    static WriteShape of(Mutation.Kind kind, Condition condition, boolean timestamp, boolean ttl) {
        if (condition != Condition.NONE || timestamp || ttl) {
            return new WriteShape(kind, condition, timestamp, ttl);
        }
        return switch (kind) {
            case INSERT -> INSERT;
            case UPDATE -> UPDATE;
            case DELETE -> DELETE;
        };
    }

    private static WriteShape plain(Mutation.Kind kind) {
        return new WriteShape(kind, Condition.NONE, false, false);
    }
}
