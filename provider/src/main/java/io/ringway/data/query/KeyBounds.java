// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Comparing;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Between;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.Parameter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query, taken apart: what has one value in all rows, and bounds of the first value that is ordered by. A page
 * that begins within these bounds has narrower ones of its own, which take their place.
 */
final class KeyBounds {
    private final Map<String, Expression> fixed = new HashMap<>();
    private final List<Expression> others = new ArrayList<>();
    private final List<Comparison> bounds = new ArrayList<>();

    /** @param order its first key that is not fixed may have bounds */
    KeyBounds(@Nullable Expression where, KeyOrder order, RootNames names, EntityMapping entity) {
        List<Expression> conjuncts =
                where == null ? List.of() : where instanceof And and ? and.operands() : List.of(where);
        for (Expression conjunct : conjuncts) {
            if (conjunct instanceof Comparison comparison
                    && comparison.operator() == Operator.EQUAL
                    && names.of(comparison.left()) != null
                    && isConstant(comparison.right())) {
                fixed.put(names.of(comparison.left()), comparison.right());
            }
        }
        String first = order.keys().stream()
                .filter(key -> !isFixed(key))
                .findFirst()
                .map(CursorKey::name)
                .filter(name -> isOrderedAlike(name, entity))
                .orElse(null);
        conjuncts.forEach(conjunct -> add(conjunct, first, names));
    }

    private void add(Expression conjunct, @Nullable String first, RootNames names) {
        if (first != null
                && conjunct instanceof Comparison comparison
                && isRange(comparison.operator())
                && first.equals(names.of(comparison.left()))
                && isConstant(comparison.right())) {
            bounds.add(comparison);
        } else if (first != null
                && conjunct instanceof Between between
                && first.equals(names.of(between.value()))
                && isConstant(between.low())
                && isConstant(between.high())) {
            bounds.add(new Comparison(Operator.GREATER_OR_EQUAL, between.value(), between.low(), between.position()));
            bounds.add(new Comparison(Operator.LESS_OR_EQUAL, between.value(), between.high(), between.position()));
        } else {
            others.add(conjunct);
        }
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Parameter || expression instanceof Literal;
    }

    private static boolean isRange(Operator operator) {
        return operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
    }

    /** The attributes that have one value in all rows, with what says which. */
    Map<String, Expression> fixed() {
        return fixed;
    }

    boolean isFixed(CursorKey key) {
        return key.name() != null && !key.folded() && fixed.containsKey(key.name());
    }

    /** Which of the bounds stay beside the page's own. */
    enum Kept {
        ALL,
        OTHER_SIDE,
        NONE
    }

    /** The conditions that stay. */
    List<Expression> conditions(Kept kept, boolean ascending) {
        List<Expression> all = new ArrayList<>(others);
        for (Comparison bound : bounds) {
            if (kept == Kept.ALL || kept == Kept.OTHER_SIDE && isLower(bound) != ascending) {
                all.add(bound);
            }
        }
        return all;
    }

    /**
     * Whether a page can begin at a value.
     *
     * @param side only the bounds on the side where pages come from that go in this direction; null: all
     * @param constants the values of parameters and literals
     */
    boolean include(@Nullable Object value, @Nullable Boolean side, Function<Expression, @Nullable Object> constants) {
        for (Comparison bound : bounds) {
            Object limit = constants.apply(bound.right());
            boolean counts = side == null || isLower(bound) == side;
            if (counts && !(value != null && limit != null && holds(value, bound.operator(), limit))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Object value, Operator operator, Object limit) {
        int compared = Comparing.compare(value, limit);
        return switch (operator) {
            case LESS -> compared < 0;
            case LESS_OR_EQUAL -> compared <= 0;
            case GREATER -> compared > 0;
            case GREATER_OR_EQUAL -> compared >= 0;
            case EQUAL, NOT_EQUAL -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    private static boolean isLower(Comparison bound) {
        return bound.operator() == Operator.GREATER || bound.operator() == Operator.GREATER_OR_EQUAL;
    }

    /** Whether values in Java have the order that they have in the database. */
    private static boolean isOrderedAlike(String name, EntityMapping entity) {
        return entity.columns().stream()
                .filter(column -> column.path().equals(name))
                .map(column -> column.valueType().javaType())
                .anyMatch(type -> Number.class.isAssignableFrom(type)
                        || Temporal.class.isAssignableFrom(type)
                        || type == String.class
                        || type == UUID.class);
    }

    boolean isEmpty() {
        return bounds.isEmpty();
    }
}
