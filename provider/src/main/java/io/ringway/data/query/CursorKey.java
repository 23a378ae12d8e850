// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.SortKey;
import io.ringway.query.tree.SortKey.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that a cursored method orders by.
 *
 * @param index in the cursor
 * @param name the path of the attribute; null when it is computed
 * @param value as cursors have it
 * @param folded whether upper and lower case are the same in the order
 */
record CursorKey(int index, @Nullable String name, Expression value, boolean folded, boolean ascending, Nulls nulls) {

    /** The same in the other direction. */
    CursorKey turned() {
        Nulls other = switch (nulls) {
            case DEFAULT -> Nulls.DEFAULT;
            case FIRST -> Nulls.LAST;
            case LAST -> Nulls.FIRST;
        };
        return new CursorKey(index, name, value, folded, !ascending, other);
    }

    SortKey sortKey() {
        return new SortKey(compared(), ascending, nulls, Position.NONE);
    }

    /** As the order compares it. */
    Expression compared() {
        return fold(value);
    }

    /** The cursor's value, as the order compares it. */
    Expression cursorValue() {
        return fold(parameter());
    }

    /** What stands for the cursor's value. */
    Parameter parameter() {
        return Parameter.named("$key" + index, Position.NONE);
    }

    /** Nulls count as greater than anything else, unless the query says otherwise. */
    boolean nullsFirst() {
        return nulls == Nulls.DEFAULT ? !ascending : nulls == Nulls.FIRST;
    }

    private Expression fold(Expression expression) {
        return folded ? new FunctionCall(Builtin.LOWER, List.of(expression), Position.NONE) : expression;
    }
}
