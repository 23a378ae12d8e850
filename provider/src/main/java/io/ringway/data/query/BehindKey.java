// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.query.tree.And;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.IsNull;
import io.ringway.query.tree.Not;
import io.ringway.query.tree.Or;
import io.ringway.query.tree.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The condition that rows stand behind the one that a cursor is of. */
final class BehindKey {
    private BehindKey() {}

    /**
     * As clustering keys serve it: the first keys have the cursor's values, and those after them stand behind in one direction.
     *
     * @param keys none of whose values is null
     * @param equal how many are equal
     * @param last the first one that is left out
     */
    static List<Expression> range(List<CursorKey> keys, int equal, int last) {
        List<Expression> conditions = new ArrayList<>();
        keys.subList(0, equal).forEach(key -> conditions.add(equal(key)));
        conditions.add(oneBehind(keys.subList(equal, last)));
        return conditions;
    }

    /** {@code a > 1 OR a = 1 AND (b > 2 OR …)}, which the planner knows as one range of clustering keys. */
    private static Expression oneBehind(List<CursorKey> keys) {
        CursorKey first = keys.get(0);
        if (keys.size() == 1) {
            return behind(first);
        }
        Expression rest = oneBehind(keys.subList(1, keys.size()));
        return Or.of(List.of(behind(first), And.of(List.of(equal(first), rest), Position.NONE)), Position.NONE);
    }

    /**
     * In one expression, whatever the directions.
     *
     * @param nulls the indexes of the keys that are null in the cursor
     */
    static Expression anywhere(List<CursorKey> keys, BitSet nulls) {
        List<Expression> alternatives = new ArrayList<>();
        List<Expression> before = new ArrayList<>();
        for (CursorKey key : keys) {
            boolean isNull = nulls.get(key.index());
            Expression none = new IsNull(key.value(), Position.NONE);
            List<Expression> behind = new ArrayList<>();
            if (!isNull) {
                behind.add(behind(key));
            }
            if (isNull && key.nullsFirst()) {
                behind.add(new Not(none, Position.NONE));
            } else if (!isNull && !key.nullsFirst()) {
                behind.add(none);
            }
            if (!behind.isEmpty()) {
                List<Expression> all = new ArrayList<>(before);
                all.add(Or.of(behind, Position.NONE));
                alternatives.add(And.of(all, Position.NONE));
            }
            before.add(isNull ? none : equal(key));
        }
        return Or.of(alternatives, Position.NONE);
    }

    private static Expression behind(CursorKey key) {
        Operator operator = key.ascending() ? Operator.GREATER : Operator.LESS;
        return new Comparison(operator, key.compared(), key.cursorValue(), Position.NONE);
    }

    private static Expression equal(CursorKey key) {
        return new Comparison(Operator.EQUAL, key.compared(), key.cursorValue(), Position.NONE);
    }
}
