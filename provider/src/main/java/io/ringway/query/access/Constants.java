// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.ValueType;
import io.ringway.mapping.ValueTypes;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Operand;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.CaseTerm;
import io.ringway.query.typed.ExistsTest;
import io.ringway.query.typed.InSubqueryTest;
import io.ringway.query.typed.QuantifiedTest;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.SubqueryTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TestTerm;
import io.ringway.query.typed.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are the same for all rows of a selection, as operands of statements. */
final class Constants {
    private static final @Nullable Object[] NO_ROW = new Object[0];

    private final int depth;
    private final Evaluator evaluator;

    /** @param depth of the selection */
    Constants(int depth, Evaluator evaluator) {
        this.depth = depth;
        this.evaluator = evaluator;
    }

    /** Whether a term has one value, whatever the row. Choices are left to Ringway. */
    boolean isConstant(Term term) {
        if (term instanceof SubqueryTerm subquery) {
            return !subquery.query().correlated();
        }
        if (term instanceof CaseTerm || term instanceof TestTerm || term instanceof AggregateTerm) {
            return false;
        }
        Variable variable =
                term instanceof AssociationTerm association ? association.variable() : FrameLayout.variable(term);
        if (variable != null) {
            return variable.depth() < depth;
        }
        return term.operands().stream().allMatch(this::isConstant);
    }

    /** Whether a test has one outcome, whatever the row. */
    boolean isConstant(Test test) {
        boolean reads = test instanceof ExistsTest || test instanceof InSubqueryTest || test instanceof QuantifiedTest;
        return !reads
                && test.terms().stream().allMatch(this::isConstant)
                && test.tests().stream().allMatch(this::isConstant);
    }

    /** The value in the storage type of a column. */
    Operand operand(Term term, ValueType type) {
        return operand(term, value -> storage(value, type));
    }

    /** @param convert to the storage type */
    Operand operand(Term term, Function<Object, @Nullable Object> convert) {
        Expression value = evaluator.compile(term);
        return arguments -> {
            Object given = value.value(NO_ROW, arguments);
            return given == null ? null : convert.apply(given);
        };
    }

    /**
     * A value that has to be there.
     *
     * @param column that is compared with it
     */
    static Operand present(Operand operand, ColumnMapping column) {
        return arguments -> {
            Object value = operand.storage(arguments);
            if (value == null) {
                throw new IllegalArgumentException(
                        Problem.of("RW-1914", "What " + column.path() + " is compared with is null")
                                .because("It bounds a clustering column behind another one, and the database compares"
                                        + " both at once")
                                .fix("Set the parameter, or compare the first column alone")
                                .text());
            }
            return value;
        };
    }

    /** The different values of several terms, as a list. */
    Operand list(List<Term> terms, Function<Object, @Nullable Object> convert) {
        List<Expression> values = new ArrayList<>();
        terms.forEach(term -> values.add(evaluator.compile(term)));
        return arguments -> {
            Set<Object> stored = new LinkedHashSet<>();
            for (Expression value : values) {
                add(value.value(NO_ROW, arguments), convert, stored);
            }
            return new ArrayList<>(stored);
        };
    }

    /** The different elements of a term that is a collection, as a list. */
    Operand elements(Term collection, Function<Object, @Nullable Object> convert) {
        return elements(evaluator.compile(collection), convert);
    }

    /** What a query finds that depends on no row, as a list. */
    Operand elements(ResolvedQuery query, Function<Object, @Nullable Object> convert) {
        return elements(evaluator.compile(query), convert);
    }

    private static Operand elements(Expression value, Function<Object, @Nullable Object> convert) {
        return arguments -> {
            Collection<?> given = (Collection<?>) value.value(NO_ROW, arguments);
            if (given == null) {
                return null;
            }
            Set<Object> stored = new LinkedHashSet<>();
            given.forEach(each -> add(each, convert, stored));
            return new ArrayList<>(stored);
        };
    }

    static @Nullable Object storage(Object value, ValueType type) {
        return type.javaType().isInstance(value) ? type.toStorage(value) : ValueTypes.toStorage(value, type.column());
    }

    /** Nothing equals null, so it is left out. */
    private static void add(@Nullable Object value, Function<Object, @Nullable Object> convert, Set<Object> stored) {
        Object converted = value == null ? null : convert.apply(value);
        if (converted != null) {
            stored.add(converted);
        }
    }
}
