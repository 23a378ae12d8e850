// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.ReadPlan;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Quantified.Quantifier;
import io.ringway.query.typed.AndTest;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.BetweenTest;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.EmptyTest;
import io.ringway.query.typed.ExistsTest;
import io.ringway.query.typed.InCollectionTest;
import io.ringway.query.typed.InSubqueryTest;
import io.ringway.query.typed.InTest;
import io.ringway.query.typed.LikeTest;
import io.ringway.query.typed.MemberTest;
import io.ringway.query.typed.NotTest;
import io.ringway.query.typed.NullTest;
import io.ringway.query.typed.OrTest;
import io.ringway.query.typed.QuantifiedTest;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TrueTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tests of the language (Jakarta Persistence 3.2, 4.6), each a function that gives true, false or null. */
final class Tests {
    private final Evaluator evaluator;
    private final Identity identity;
    private final Subplans subplans;

    Tests(Evaluator evaluator, Identity identity, Subplans subplans) {
        this.evaluator = evaluator;
        this.identity = identity;
        this.subplans = subplans;
    }

    Expression compile(Test test) {
        if (test instanceof AndTest and) {
            return and.tests().stream().map(this::compile).reduce(Logic::and).orElseThrow();
        }
        if (test instanceof OrTest or) {
            return or.tests().stream().map(this::compile).reduce(Logic::or).orElseThrow();
        }
        if (test instanceof NotTest not) {
            return Logic.not(compile(not.test()));
        }
        if (test instanceof ComparisonTest comparison) {
            return comparison(comparison);
        }
        if (test instanceof BetweenTest between) {
            return between(between);
        }
        if (test instanceof NullTest isNull) {
            Expression value = evaluator.compile(isNull.value());
            return (frame, arguments) -> value.value(frame, arguments) == null;
        }
        if (test instanceof TrueTest isTrue) {
            return evaluator.compile(isTrue.value());
        }
        if (test instanceof LikeTest like) {
            return Likeness.compile(like, evaluator);
        }
        return ofSeveral(test);
    }

    private Expression ofSeveral(Test test) {
        if (test instanceof InTest in) {
            return in(in);
        }
        if (test instanceof InCollectionTest in) {
            Expression collection = evaluator.compile(in.collection());
            return among(in.value(), in.value(), (frame, arguments) -> collection.value(frame, arguments));
        }
        if (test instanceof InSubqueryTest in) {
            return among(in.value(), in.query().items().get(0).term(), results(subplans.of(in.query())));
        }
        if (test instanceof QuantifiedTest quantified) {
            return quantified(quantified);
        }
        if (test instanceof ExistsTest exists) {
            ReadPlan plan = subplans.rows(exists.query());
            return (frame, arguments) -> arguments.exists(plan, frame);
        }
        if (test instanceof EmptyTest empty) {
            if (empty.collection() instanceof AssociationTerm association) {
                ReadPlan plan = subplans.rows(association);
                return (frame, arguments) -> !arguments.exists(plan, frame);
            }
            Expression elements = evaluator.compile(empty.collection());
            return (frame, arguments) -> Functions.sizeOf(elements.value(frame, arguments)) == 0;
        }
        if (test instanceof MemberTest member) {
            return member(member);
        }
        throw new IllegalStateException("Nothing tells whether " + test);
    }

    private Expression comparison(ComparisonTest test) {
        Function<Object, @Nullable Object> by = identity.of(test.left(), test.right());
        return compared(test.operator(), evaluator.compile(test.left()), evaluator.compile(test.right()), by);
    }

    private static Expression compared(
            Operator operator, Expression left, Expression right, Function<Object, @Nullable Object> by) {
        return (frame, arguments) -> {
            Object first = left.value(frame, arguments);
            Object second = first == null ? null : right.value(frame, arguments);
            return first == null || second == null ? null : holds(operator, by.apply(first), by.apply(second));
        };
    }

    private static @Nullable Boolean holds(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case EQUAL -> Comparing.same(left, right);
            case NOT_EQUAL -> !Comparing.same(left, right);
            case LESS -> Comparing.compare(left, right) < 0;
            case LESS_OR_EQUAL -> Comparing.compare(left, right) <= 0;
            case GREATER -> Comparing.compare(left, right) > 0;
            case GREATER_OR_EQUAL -> Comparing.compare(left, right) >= 0;
        };
    }

    private Expression between(BetweenTest test) {
        Expression value = evaluator.compile(test.value());
        Function<Object, @Nullable Object> itself = each -> each;
        return Logic.and(
                compared(Operator.GREATER_OR_EQUAL, value, evaluator.compile(test.low()), itself),
                compared(Operator.LESS_OR_EQUAL, value, evaluator.compile(test.high()), itself));
    }

    private Expression in(InTest test) {
        Expression[] items = evaluator.compile(test.items()).toArray(Expression[]::new);
        Term like = test.items().isEmpty() ? test.value() : test.items().get(0);
        return among(test.value(), like, (frame, arguments) -> {
            List<@Nullable Object> values = new ArrayList<>(items.length);
            for (Expression item : items) {
                values.add(item.value(frame, arguments));
            }
            return values;
        });
    }

    private Expression member(MemberTest test) {
        Expression elements = elements(test.collection());
        Expression among = among(test.value(), test.value(), elements);
        return (frame, arguments) -> {
            Object found = among.value(frame, arguments);
            return found == null && elements.value(frame, arguments) == null ? Boolean.FALSE : found;
        };
    }

    private Expression among(Term term, Term like, Expression candidates) {
        Function<Object, @Nullable Object> by = identity.of(term, like);
        Expression value = evaluator.compile(term);
        return (frame, arguments) -> {
            Object searched = value.value(frame, arguments);
            Object several = candidates.value(frame, arguments);
            return several == null ? null : contains(elements(several), searched, by);
        };
    }

    /** Unknown when nothing is equal and something is null, but nothing is in an empty collection. */
    private static @Nullable Boolean contains(
            Collection<?> candidates, @Nullable Object searched, Function<Object, @Nullable Object> by) {
        if (candidates.isEmpty()) {
            return false;
        }
        Object key = searched == null ? null : by.apply(searched);
        if (key == null) {
            return null;
        }
        boolean unknown = false;
        for (Object candidate : candidates) {
            Object other = candidate == null ? null : by.apply(candidate);
            if (other == null) {
                unknown = true;
            } else if (Comparing.same(key, other)) {
                return true;
            }
        }
        return unknown ? null : Boolean.FALSE;
    }

    private Expression quantified(QuantifiedTest test) {
        Expression left = evaluator.compile(test.left());
        ReadPlan plan = subplans.of(test.query());
        Function<Object, @Nullable Object> by =
                identity.of(test.left(), test.query().items().get(0).term());
        boolean all = test.quantifier() == Quantifier.ALL;
        return (frame, arguments) ->
                quantified(test.operator(), left.value(frame, arguments), arguments.subquery(plan, frame), by, all);
    }

    /** ALL is false when one is, ANY true when one is; unknown when that does not decide and one is unknown. */
    private static @Nullable Boolean quantified(
            Operator operator,
            @Nullable Object left,
            List<@Nullable Object> values,
            Function<Object, @Nullable Object> by,
            boolean all) {
        boolean unknown = false;
        for (Object value : values) {
            Boolean holds = left == null || value == null ? null : holds(operator, by.apply(left), by.apply(value));
            if (holds == null) {
                unknown = true;
            } else if (holds != all) {
                return !all;
            }
        }
        return unknown ? null : (Boolean) all;
    }

    private Expression elements(Term collection) {
        return collection instanceof AssociationTerm association
                ? results(subplans.of(association))
                : evaluator.compile(collection);
    }

    private static Expression results(ReadPlan plan) {
        return (@Nullable Object[] frame, Arguments arguments) -> arguments.subquery(plan, frame);
    }

    private static Collection<?> elements(Object collection) {
        return collection instanceof Map<?, ?> map ? map.values() : (Collection<?>) collection;
    }
}
