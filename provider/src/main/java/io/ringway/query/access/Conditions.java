// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ValueType;
import io.ringway.plan.read.Operand;
import io.ringway.query.tree.Comparison;
import io.ringway.query.typed.BetweenTest;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.InCollectionTest;
import io.ringway.query.typed.InTest;
import io.ringway.query.typed.MemberTest;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.NotTest;
import io.ringway.query.typed.OrTest;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TrueTest;
import io.ringway.query.typed.Variable;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** States tests on the rows of one variable in CQL, as far as CQL can. */
final class Conditions {
    private final EntityVariable variable;
    private final EntityMapping table;
    private final Constants constants;

    /** @param table whose rows are read: the variable's entity, or, where each class has its own table, one that extends it */
    Conditions(EntityVariable variable, EntityMapping table, Constants constants) {
        this.variable = variable;
        this.table = table;
        this.constants = constants;
    }

    /** Empty when CQL has no words for the test. */
    List<ColumnCondition> of(Test test, int conjunct) {
        if (test instanceof ComparisonTest comparison) {
            return comparison(comparison, conjunct);
        }
        if (test instanceof BetweenTest between) {
            return between(between, conjunct);
        }
        if (test instanceof InTest in && isOwnColumn(in.value())) {
            boolean all = in.items().stream().allMatch(constants::isConstant);
            ColumnMapping column = column(in.value());
            return all ? in(column, constants.list(in.items(), stored(column)), conjunct) : List.of();
        }
        if (test instanceof InCollectionTest in && isOwnColumn(in.value())) {
            ColumnMapping column = column(in.value());
            return in(column, constants.elements(in.collection(), stored(column)), conjunct);
        }
        if (test instanceof OrTest or) {
            return either(or, conjunct);
        }
        if (test instanceof MemberTest member && isOwnColumn(member.collection())) {
            return member(member, conjunct);
        }
        if (test instanceof TrueTest isTrue && isOwnColumn(isTrue.value())) {
            return equal(column(isTrue.value()), arguments -> true, conjunct);
        }
        if (test instanceof NotTest not && not.test() instanceof TrueTest isTrue && isOwnColumn(isTrue.value())) {
            return equal(column(isTrue.value()), arguments -> false, conjunct);
        }
        return List.of();
    }

    /** One of several values, said one by one. */
    private List<ColumnCondition> either(OrTest test, int conjunct) {
        List<Term> values = new ArrayList<>();
        ColumnMapping column = null;
        for (Test each : test.tests()) {
            if (!(each instanceof ComparisonTest comparison)
                    || comparison.operator() != Comparison.Operator.EQUAL
                    || !isOwnColumn(comparison.left())
                    || !constants.isConstant(comparison.right())
                    || column != null && column != column(comparison.left())) {
                return List.of();
            }
            column = column(comparison.left());
            values.add(comparison.right());
        }
        return column == null ? List.of() : in(column, constants.list(values, stored(column)), conjunct);
    }

    private List<ColumnCondition> comparison(ComparisonTest test, int conjunct) {
        if (constants.isConstant(test.right())) {
            return comparison(test.left(), test.operator(), test.right(), conjunct);
        }
        if (constants.isConstant(test.left())) {
            return comparison(test.right(), turned(test.operator()), test.left(), conjunct);
        }
        return List.of();
    }

    private List<ColumnCondition> comparison(Term left, Comparison.Operator operator, Term right, int conjunct) {
        Operator stated = operator(operator);
        if (stated == null) {
            return List.of();
        }
        if (isOwnColumn(left)) {
            ColumnMapping column = column(left);
            return List.of(ColumnCondition.of(
                    column.column(), stated, constants.operand(right, column.valueType()), conjunct));
        }
        if (left instanceof NativeCallTerm call && call.known() == NativeCallTerm.Known.TOKEN) {
            return token(call, stated, right, conjunct);
        }
        KeyParts parts = KeyParts.of(left);
        return parts != null && stated == Operator.EQUAL && isOwn(FrameLayout.variable(left))
                ? equal(parts, right, conjunct)
                : List.of();
    }

    private List<ColumnCondition> equal(KeyParts parts, Term right, int conjunct) {
        List<ColumnCondition> conditions = new ArrayList<>();
        for (int i = 0; i < parts.columns().size(); i++) {
            ColumnMapping column = own(parts.columns().get(i));
            Operand operand = constants.operand(right, parts.parts().get(i));
            conditions.add(ColumnCondition.of(column.column(), Operator.EQUAL, operand, conjunct));
        }
        return conditions;
    }

    private List<ColumnCondition> token(NativeCallTerm call, Operator operator, Term right, int conjunct) {
        List<Column> key = table.id().columns().subList(0, table.id().partitionColumns()).stream()
                .map(ColumnMapping::column)
                .toList();
        boolean whole = call.arguments().size() == key.size();
        for (int i = 0; whole && i < key.size(); i++) {
            Term argument = call.arguments().get(i);
            whole = isOwnColumn(argument) && column(argument).column().equals(key.get(i));
        }
        if (!whole) {
            return List.of();
        }
        Operand operand = constants.operand(right, value -> ((Number) value).longValue());
        Restriction bound = new Restriction.TokenBound(key, operator, Scalar.BIGINT);
        return List.of(new ColumnCondition(bound, List.of(operand), conjunct));
    }

    private List<ColumnCondition> between(BetweenTest test, int conjunct) {
        if (!isOwnColumn(test.value()) || !constants.isConstant(test.low()) || !constants.isConstant(test.high())) {
            return List.of();
        }
        ColumnMapping column = column(test.value());
        Operand low = constants.operand(test.low(), column.valueType());
        Operand high = constants.operand(test.high(), column.valueType());
        return List.of(
                ColumnCondition.of(column.column(), Operator.GREATER_OR_EQUAL, low, conjunct),
                ColumnCondition.of(column.column(), Operator.LESS_OR_EQUAL, high, conjunct));
    }

    private List<ColumnCondition> member(MemberTest test, int conjunct) {
        ColumnMapping column = column(test.collection());
        ValueType element = column.valueType().element();
        if (element == null || !constants.isConstant(test.value())) {
            return List.of();
        }
        Operand operand = constants.operand(test.value(), element);
        return List.of(ColumnCondition.of(column.column(), Operator.CONTAINS, operand, conjunct));
    }

    private static List<ColumnCondition> in(ColumnMapping column, Operand list, int conjunct) {
        return List.of(ColumnCondition.of(column.column(), Operator.IN, list, conjunct));
    }

    private static List<ColumnCondition> equal(ColumnMapping column, Operand operand, int conjunct) {
        return List.of(ColumnCondition.of(column.column(), Operator.EQUAL, operand, conjunct));
    }

    private static Function<Object, @Nullable Object> stored(ColumnMapping column) {
        return value -> Constants.storage(value, column.valueType());
    }

    private boolean isOwnColumn(Term term) {
        return term instanceof ColumnTerm column && isOwn(column.variable());
    }

    /** What is said of a narrower class holds for rows of that class alone, so it is left to Ringway. */
    private boolean isOwn(@Nullable Variable other) {
        return variable.equals(other);
    }

    private ColumnMapping column(Term term) {
        return own(((ColumnTerm) term).column());
    }

    private ColumnMapping own(ColumnMapping column) {
        return TableColumns.of(table, column);
    }

    private static @Nullable Operator operator(Comparison.Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.EQUAL;
            case LESS -> Operator.LESS;
            case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case GREATER -> Operator.GREATER;
            case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case NOT_EQUAL -> null;
        };
    }

    private static Comparison.Operator turned(Comparison.Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Comparison.Operator.GREATER;
            case LESS_OR_EQUAL -> Comparison.Operator.GREATER_OR_EQUAL;
            case GREATER -> Comparison.Operator.LESS;
            case GREATER_OR_EQUAL -> Comparison.Operator.LESS_OR_EQUAL;
        };
    }
}
