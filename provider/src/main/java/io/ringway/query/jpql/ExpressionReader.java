// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.ConcatenationContext;
import io.ringway.query.jpql.JpqlGrammarParser.ConjunctionContext;
import io.ringway.query.jpql.JpqlGrammarParser.ExpressionContext;
import io.ringway.query.jpql.JpqlGrammarParser.FactorContext;
import io.ringway.query.jpql.JpqlGrammarParser.NegationContext;
import io.ringway.query.jpql.JpqlGrammarParser.ProductContext;
import io.ringway.query.jpql.JpqlGrammarParser.SumContext;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Arithmetic;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Negation;
import io.ringway.query.tree.Not;
import io.ringway.query.tree.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes expressions, from OR down to signs. */
final class ExpressionReader {
    private final QueryText text;
    private final PredicateReader predicates;
    private final PrimaryReader primaries;
    private final ReferenceReader references;

    ExpressionReader(QueryText text, QueryReader queries) {
        this.text = text;
        this.references = new ReferenceReader(text, this);
        this.primaries = new PrimaryReader(text, this, queries);
        this.predicates = new PredicateReader(text, this, queries);
    }

    ReferenceReader references() {
        return references;
    }

    PrimaryReader primaries() {
        return primaries;
    }

    Expression expression(ExpressionContext node) {
        return Or.of(map(node.conjunction(), this::conjunction), text.position(node));
    }

    List<Expression> expressions(List<ExpressionContext> nodes) {
        return map(nodes, this::expression);
    }

    Expression concatenation(ConcatenationContext node) {
        if (node.sum().size() == 1) {
            return sum(node.sum(0));
        }
        return new FunctionCall(Builtin.CONCAT, map(node.sum(), this::sum), text.position(node));
    }

    private Expression conjunction(ConjunctionContext node) {
        return And.of(map(node.negation(), this::negation), text.position(node));
    }

    private Expression negation(NegationContext node) {
        Expression predicate = predicates.predicate(node.predicate());
        return node.NOT().size() % 2 == 0 ? predicate : new Not(predicate, text.position(node));
    }

    private Expression sum(SumContext node) {
        Nesting.check(text, node.product(), "+ and -");
        Expression left = product(node.product(0));
        for (int i = 1; i < node.product().size(); i++) {
            Arithmetic.Operator operator = operator(node, i) == JpqlGrammarParser.PLUS
                    ? Arithmetic.Operator.ADD
                    : Arithmetic.Operator.SUBTRACT;
            left = new Arithmetic(operator, left, product(node.product(i)), text.position(node));
        }
        return left;
    }

    private Expression product(ProductContext node) {
        Nesting.check(text, node.factor(), "* and /");
        Expression left = factor(node.factor(0));
        for (int i = 1; i < node.factor().size(); i++) {
            Arithmetic.Operator operator = operator(node, i) == JpqlGrammarParser.STAR
                    ? Arithmetic.Operator.MULTIPLY
                    : Arithmetic.Operator.DIVIDE;
            left = new Arithmetic(operator, left, factor(node.factor(i)), text.position(node));
        }
        return left;
    }

    private Expression factor(FactorContext node) {
        boolean negative = node.MINUS().size() % 2 == 1;
        TerminalNode number = node.primary().literal() == null
                ? null
                : node.primary().literal().NUMBER();
        if (number != null) {
            Token sign = node.getStart();
            return Numbers.literal(text, number.getSymbol(), negative, text.position(sign));
        }
        Expression primary = primaries.primary(node.primary());
        return negative ? new Negation(primary, text.position(node)) : primary;
    }

    /** The operator before the operand of that index; operands and operators alternate. */
    private static int operator(ParserRuleContext node, int operand) {
        return ((TerminalNode) node.getChild(2 * operand - 1)).getSymbol().getType();
    }

    private static <C> List<Expression> map(List<C> nodes, Function<C, Expression> reader) {
        List<Expression> expressions = new ArrayList<>(nodes.size());
        for (C node : nodes) {
            expressions.add(reader.apply(node));
        }
        return expressions;
    }
}
