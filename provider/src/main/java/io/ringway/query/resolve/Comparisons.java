// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Quantified;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.QuantifiedTest;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;

/** Comparisons, and what can be compared with what (Jakarta Persistence 3.2, 4.6). */
final class Comparisons {
    private final Level level;

    Comparisons(Level level) {
        this.level = level;
    }

    Test compare(Operator operator, Expression left, Expression right, Position position) {
        if (right instanceof Quantified quantified) {
            return quantified(operator, left, quantified, position);
        }
        Terms.Pair pair = level.terms().pair(left, right, null).adapted();
        check(operator, pair.left(), pair.right(), position.offset());
        return new ComparisonTest(operator, pair.left(), pair.right(), position);
    }

    private Test quantified(Operator operator, Expression left, Quantified right, Position position) {
        ResolvedQuery query = level.column(right.query());
        Term item = query.items().get(0).term();
        Term value = level.terms().term(left, item.type());
        check(operator, value, item, position.offset());
        return new QuantifiedTest(operator, value, right.quantifier(), query, position);
    }

    /** @param at where the comparison stands */
    void check(Operator operator, Term left, Term right, int at) {
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        single(left, equality);
        single(right, equality);
        if (!Types.comparable(left.type(), right.type())) {
            throw level.refusals()
                    .at(
                            at,
                            Problem.of("RW-1554", Labels.of(left) + " and " + Labels.of(right) + " cannot be compared")
                                    .because(reason(left, right))
                                    .fix(remedy(left, right)));
        }
        if (!equality) {
            ordered(left, operator);
            ordered(right, operator);
        }
    }

    /** A collection is compared only as what is stored as one value. */
    private void single(Term term, boolean equality) {
        if (!equality || !CollectionTerms.isFrozen(term)) {
            CollectionTerms.refuse(term, "A comparison", level.refusals());
        }
    }

    private void ordered(Term term, Operator operator) {
        boolean order = Types.ordered(term.type()) && !(term instanceof IdTerm);
        if (!order) {
            throw level.refusals()
                    .at(
                            term.at(),
                            Problem.of(
                                            "RW-1554",
                                            "'" + operator.symbol() + "' takes what has an order, not "
                                                    + Labels.of(term))
                                    .because("Numbers, texts and times have one")
                                    .fix("Compare by = or <>"));
        }
    }

    private static String reason(Term left, Term right) {
        return "No value of type " + Types.name(left.type()) + " is one of type " + Types.name(right.type());
    }

    private String remedy(Term left, Term right) {
        Term attribute = Labels.attribute(left) == null ? right : left;
        Class<?> type = attribute.type();
        if (attribute instanceof ReferenceTerm reference) {
            return "Compare it with an entity, or compare the id: "
                    + reference.variable().name() + "."
                    + reference.attribute().name() + "."
                    + reference.attribute().target().id().columns().get(0).path();
        } else if (type.isEnum()) {
            return "Name a constant, such as " + type.getSimpleName() + "."
                    + Constants.names(type).get(0);
        } else if (left.type() == Class.class || right.type() == Class.class) {
            return "Name an entity, without quotes";
        } else if (Types.isNumber(type)) {
            return "Write a number, or CAST the other side";
        } else if (Types.isText(type)) {
            return "Write it in quotes, or CAST(… AS STRING)";
        }
        return "Pass a parameter of type " + Types.name(type);
    }
}
