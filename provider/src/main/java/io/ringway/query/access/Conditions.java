// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ValueType;
import io.ringway.plan.read.Operand;
import io.ringway.query.tree.Comparison;
import io.ringway.query.typed.BetweenTest;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.InCollectionTest;
import io.ringway.query.typed.InSubqueryTest;
import io.ringway.query.typed.InTest;
import io.ringway.query.typed.LikeTest;
import io.ringway.query.typed.MemberTest;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.NotTest;
import io.ringway.query.typed.OrTest;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TrueTest;
import io.ringway.query.typed.TypeTerm;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What CQL can state of the tests on the rows of one variable. */
final class Conditions {
    private final OwnColumns own;
    private final Constants constants;
    private final Memberships memberships;

    /** @param table whose rows are read: the variable's entity, or, where each class has its own table, one that extends it */
    Conditions(EntityVariable variable, EntityMapping table, Constants constants) {
        this.own = new OwnColumns(variable, table);
        this.constants = constants;
        this.memberships = new Memberships(own, constants);
    }

    /** Empty when CQL has no words for the test. */
    List<ColumnCondition> of(Test test, int conjunct) {
        Compared compared = Compared.of(test, constants);
        if (compared != null) {
            return comparison(compared, conjunct);
        }
        if (test instanceof BetweenTest between) {
            return between(between, conjunct);
        }
        if (test instanceof InTest || test instanceof InCollectionTest || test instanceof InSubqueryTest) {
            return memberships.of(test, conjunct);
        }
        if (test instanceof OrTest or) {
            Lexicographic bound = Lexicographic.of(or, constants);
            return bound != null ? bound(bound, conjunct) : memberships.of(or, conjunct);
        }
        if (test instanceof MemberTest member && own.has(member.collection())) {
            return member(member, conjunct);
        }
        if (test instanceof LikeTest like && own.has(like.value())) {
            return like(like, conjunct);
        }
        if (test instanceof TrueTest isTrue && own.has(isTrue.value())) {
            return equal(own.column(isTrue.value()), arguments -> true, conjunct);
        }
        if (test instanceof NotTest not && not.test() instanceof TrueTest isTrue && own.has(isTrue.value())) {
            return equal(own.column(isTrue.value()), arguments -> false, conjunct);
        }
        return List.of();
    }

    private List<ColumnCondition> comparison(Compared test, int conjunct) {
        Operator stated = operator(test.operator());
        if (stated == null) {
            return List.of();
        }
        if (own.has(test.left())) {
            ColumnMapping column = own.column(test.left());
            if (!Fitting.fits(test.right(), column.valueType())) {
                return List.of();
            }
            return List.of(ColumnCondition.of(
                    column.column(), stated, constants.operand(test.right(), column.valueType()), conjunct));
        }
        if (isToken(test.left())) {
            return token((NativeCallTerm) test.left(), stated, test.right(), conjunct);
        }
        if (stated != Operator.EQUAL) {
            return List.of();
        }
        if (test.left() instanceof TypeTerm type) {
            Column discriminator = own.discriminator(type, test.right());
            Operand value = arguments -> own.discriminatorOf(test.right());
            return discriminator == null
                    ? List.of()
                    : List.of(ColumnCondition.of(discriminator, Operator.EQUAL, value, conjunct));
        }
        KeyParts parts = own.parts(test.left());
        return parts == null ? List.of() : equal(parts, test.right(), conjunct);
    }

    private List<ColumnCondition> equal(KeyParts parts, Term right, int conjunct) {
        List<ColumnCondition> conditions = new ArrayList<>();
        for (int i = 0; i < parts.columns().size(); i++) {
            Operand operand = right instanceof EntityTerm instance
                    ? part(instance, i, parts.columns().get(i))
                    : constants.operand(right, parts.parts().get(i));
            conditions.add(ColumnCondition.of(parts.columns().get(i).column(), Operator.EQUAL, operand, conjunct));
        }
        return conditions;
    }

    /** Of an instance of a query around this one only the key is read. */
    private Operand part(EntityTerm instance, int part, ColumnMapping like) {
        ColumnMapping column = instance.variable().entity().id().columns().get(part);
        return constants.operand(new ColumnTerm(instance.variable(), column, instance.position()), like.valueType());
    }

    private List<ColumnCondition> token(NativeCallTerm call, Operator operator, Term right, int conjunct) {
        List<Column> key = own.partitionKey();
        boolean whole = call.arguments().size() == key.size();
        for (int i = 0; whole && i < key.size(); i++) {
            Term argument = call.arguments().get(i);
            whole = own.has(argument) && own.column(argument).column().equals(key.get(i));
        }
        if (!whole) {
            return List.of();
        }
        if (isToken(right)) {
            return tokenOf(((NativeCallTerm) right).arguments(), call.arguments(), operator, conjunct);
        }
        Operand operand = constants.operand(right, value -> ((Number) value).longValue());
        Restriction bound = new Restriction.TokenBound(key, operator, Scalar.BIGINT);
        return List.of(new ColumnCondition(bound, List.of(operand), conjunct));
    }

    /** Both bounds, or none: a conjunct holds when all of its conditions do. */
    private List<ColumnCondition> tokens(NativeCallTerm call, BetweenTest test, int conjunct) {
        List<ColumnCondition> low = token(call, Operator.GREATER_OR_EQUAL, test.low(), conjunct);
        List<ColumnCondition> high = token(call, Operator.LESS_OR_EQUAL, test.high(), conjunct);
        return low.isEmpty() || high.isEmpty() ? List.of() : List.of(low.get(0), high.get(0));
    }

    private static boolean isToken(Term term) {
        return term instanceof NativeCallTerm call && call.known() == NativeCallTerm.Known.TOKEN;
    }

    /** The database computes tokens of values as well. */
    private List<ColumnCondition> tokenOf(List<Term> values, List<Term> key, Operator operator, int conjunct) {
        if (values.size() != key.size()) {
            return List.of();
        }
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            ValueType type = own.column(key.get(i)).valueType();
            if (!Fitting.fits(values.get(i), type)) {
                return List.of();
            }
            operands.add(constants.operand(values.get(i), type));
        }
        Restriction bound = new Restriction.TokenOfKey(own.partitionKey(), operator);
        return List.of(new ColumnCondition(bound, operands, conjunct));
    }

    private List<ColumnCondition> between(BetweenTest test, int conjunct) {
        if (!constants.isConstant(test.low()) || !constants.isConstant(test.high())) {
            return List.of();
        }
        if (isToken(test.value())) {
            return tokens((NativeCallTerm) test.value(), test, conjunct);
        }
        if (!own.has(test.value())) {
            return List.of();
        }
        ColumnMapping column = own.column(test.value());
        if (!Fitting.fits(test.low(), column.valueType()) || !Fitting.fits(test.high(), column.valueType())) {
            return List.of();
        }
        Operand low = constants.operand(test.low(), column.valueType());
        Operand high = constants.operand(test.high(), column.valueType());
        return List.of(
                ColumnCondition.of(column.column(), Operator.GREATER_OR_EQUAL, low, conjunct),
                ColumnCondition.of(column.column(), Operator.LESS_OR_EQUAL, high, conjunct));
    }

    /** Several clustering columns one after the other. */
    private List<ColumnCondition> bound(Lexicographic test, int conjunct) {
        for (int i = 0; i < test.left().size(); i++) {
            Term left = test.left().get(i);
            if (!own.has(left)
                    || !Fitting.fits(test.right().get(i), own.column(left).valueType())) {
                return List.of();
            }
        }
        List<Column> columns = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < test.left().size(); i++) {
            ColumnMapping column = own.column(test.left().get(i));
            Operand operand = constants.operand(test.right().get(i), column.valueType());
            columns.add(column.column());
            operands.add(i == 0 ? operand : Constants.present(operand, column));
        }
        Operator operator = operator(test.operator());
        return operator == null
                ? List.of()
                : List.of(new ColumnCondition(new Restriction.Together(columns, operator), operands, conjunct));
    }

    private List<ColumnCondition> member(MemberTest test, int conjunct) {
        ColumnMapping column = own.column(test.collection());
        ValueType element = column.valueType().element();
        if (element == null || !constants.isConstant(test.value()) || !Fitting.fits(test.value(), element)) {
            return List.of();
        }
        Operand operand = constants.operand(test.value(), element);
        return List.of(ColumnCondition.of(column.column(), Operator.CONTAINS, operand, conjunct));
    }

    /** How a text begins is a range. */
    private List<ColumnCondition> like(LikeTest test, int conjunct) {
        ColumnMapping column = own.column(test.value());
        TextPrefix prefix = TextPrefix.of(test);
        boolean text = column.column().type() == Scalar.TEXT
                && column.javaType() == String.class
                && column.valueType().direct();
        if (prefix == null || !text) {
            return List.of();
        }
        if (prefix.end()) {
            return equal(column, arguments -> prefix.text(), conjunct);
        }
        List<ColumnCondition> bounds = new ArrayList<>();
        bounds.add(
                ColumnCondition.of(column.column(), Operator.GREATER_OR_EQUAL, arguments -> prefix.text(), conjunct));
        String after = prefix.after();
        if (after != null) {
            bounds.add(ColumnCondition.of(column.column(), Operator.LESS, arguments -> after, conjunct));
        }
        return bounds;
    }

    private static List<ColumnCondition> equal(ColumnMapping column, Operand operand, int conjunct) {
        return List.of(ColumnCondition.of(column.column(), Operator.EQUAL, operand, conjunct));
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
}
