// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.ComparatorContext;
import io.ringway.query.jpql.JpqlGrammarParser.ConditionContext;
import io.ringway.query.jpql.JpqlGrammarParser.InItemsContext;
import io.ringway.query.jpql.JpqlGrammarParser.PredicateContext;
import io.ringway.query.jpql.JpqlGrammarParser.QuantifiedContext;
import io.ringway.query.tree.Between;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.InCollection;
import io.ringway.query.tree.InList;
import io.ringway.query.tree.InSubquery;
import io.ringway.query.tree.IsEmpty;
import io.ringway.query.tree.IsNull;
import io.ringway.query.tree.Like;
import io.ringway.query.tree.MemberOf;
import io.ringway.query.tree.Not;
import io.ringway.query.tree.NullLiteral;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Predicate;
import io.ringway.query.tree.Quantified;

/** Makes what stands between NOT and a value. */
final class PredicateReader {
    private final QueryText text;
    private final ExpressionReader expressions;
    private final QueryReader queries;

    PredicateReader(QueryText text, ExpressionReader expressions, QueryReader queries) {
        this.text = text;
        this.expressions = expressions;
        this.queries = queries;
    }

    Expression predicate(PredicateContext node) {
        Expression value = expressions.concatenation(node.concatenation());
        ConditionContext condition = node.condition();
        if (condition == null) {
            return value;
        } else if (condition.comparator() != null) {
            return comparison(condition, value, text.position(node));
        }
        Predicate predicate = test(condition, value, text.position(node));
        return condition.NOT() == null ? predicate : new Not(predicate, text.position(node));
    }

    private Predicate test(ConditionContext node, Expression value, Position position) {
        if (node.BETWEEN() != null) {
            return new Between(value, operand(node, 0), operand(node, 1), position);
        } else if (node.LIKE() != null) {
            Expression escape = node.ESCAPE() == null ? null : operand(node, 1);
            return new Like(value, operand(node, 0), escape, position);
        } else if (node.IN() != null) {
            return in(node.inItems(), value, position);
        } else if (node.MEMBER() != null) {
            return new MemberOf(value, operand(node, 0), position);
        }
        return node.EMPTY() == null ? new IsNull(value, position) : new IsEmpty(value, position);
    }

    private Predicate in(InItemsContext node, Expression value, Position position) {
        if (node.parameter() != null) {
            return new InCollection(value, expressions.primaries().parameter(node.parameter()), position);
        } else if (node.query() != null) {
            return new InSubquery(value, queries.query(node.query()), position);
        }
        return new InList(value, expressions.expressions(node.expression()), position);
    }

    private Comparison comparison(ConditionContext node, Expression left, Position position) {
        Expression right = node.quantified() == null ? operand(node, 0) : quantified(node.quantified());
        Comparison.Operator operator = operator(node.comparator());
        refuseNull(node, left, operator);
        refuseNull(node, right, operator);
        return new Comparison(operator, left, right, position);
    }

    private void refuseNull(ConditionContext node, Expression operand, Comparison.Operator operator) {
        if (operand instanceof NullLiteral) {
            throw text.error(
                    node.comparator().getStart(),
                    "A comparison with NULL is never true",
                    null,
                    operator == Comparison.Operator.NOT_EQUAL ? "Write IS NOT NULL" : "Write IS NULL");
        }
    }

    private Quantified quantified(QuantifiedContext node) {
        return new Quantified(
                node.ALL() == null ? Quantified.Quantifier.ANY : Quantified.Quantifier.ALL,
                queries.query(node.query()),
                text.position(node));
    }

    private Expression operand(ConditionContext node, int index) {
        return expressions.concatenation(node.concatenation(index));
    }

    private static Comparison.Operator operator(ComparatorContext node) {
        return switch (node.getStart().getType()) {
            case JpqlGrammarParser.EQUAL -> Comparison.Operator.EQUAL;
            case JpqlGrammarParser.NOT_EQUAL -> Comparison.Operator.NOT_EQUAL;
            case JpqlGrammarParser.LESS -> Comparison.Operator.LESS;
            case JpqlGrammarParser.LESS_OR_EQUAL -> Comparison.Operator.LESS_OR_EQUAL;
            case JpqlGrammarParser.GREATER -> Comparison.Operator.GREATER;
            default -> Comparison.Operator.GREATER_OR_EQUAL;
        };
    }
}
