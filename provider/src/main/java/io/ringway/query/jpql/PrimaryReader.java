// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.CaseExpressionContext;
import io.ringway.query.jpql.JpqlGrammarParser.CastContext;
import io.ringway.query.jpql.JpqlGrammarParser.ExtractContext;
import io.ringway.query.jpql.JpqlGrammarParser.LocalMomentContext;
import io.ringway.query.jpql.JpqlGrammarParser.NativeCallContext;
import io.ringway.query.jpql.JpqlGrammarParser.ParameterContext;
import io.ringway.query.jpql.JpqlGrammarParser.PrimaryContext;
import io.ringway.query.jpql.JpqlGrammarParser.TrimContext;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Cast;
import io.ringway.query.tree.Exists;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Extract;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.NativeFunction;
import io.ringway.query.tree.NullLiteral;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.SearchedCase;
import io.ringway.query.tree.SimpleCase;
import io.ringway.query.tree.Subquery;
import io.ringway.query.tree.Trim;
import io.ringway.query.tree.When;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the smallest expressions: literals, parameters, calls, what is in parentheses. */
final class PrimaryReader {
    private final QueryText text;
    private final ExpressionReader expressions;
    private final QueryReader queries;
    private final ParameterReader parameters;
    private final LiteralReader literals;

    PrimaryReader(QueryText text, ExpressionReader expressions, QueryReader queries) {
        this.text = text;
        this.expressions = expressions;
        this.queries = queries;
        this.parameters = new ParameterReader(text);
        this.literals = new LiteralReader(text);
    }

    Expression primary(PrimaryContext node) {
        if (node.reference() != null) {
            return expressions.references().reference(node.reference());
        } else if (node.parameter() != null) {
            return parameter(node.parameter());
        } else if (node.literal() != null) {
            return literals.literal(node.literal());
        } else if (node.expression() != null) {
            return expressions.expression(node.expression());
        } else if (node.query() != null) {
            return new Subquery(queries.query(node.query()), text.position(node));
        } else if (node.exists() != null) {
            return new Exists(queries.query(node.exists().query()), text.position(node));
        } else if (node.caseExpression() != null) {
            return caseOf(node.caseExpression());
        }
        return call(node);
    }

    Parameter parameter(ParameterContext node) {
        return parameters.parameter(node);
    }

    private Expression call(PrimaryContext node) {
        if (node.trim() != null) {
            return trim(node.trim());
        } else if (node.cast() != null) {
            return cast(node.cast());
        } else if (node.extract() != null) {
            return extract(node.extract());
        } else if (node.nativeCall() != null) {
            return nativeCall(node.nativeCall());
        }
        return localMoment(node.localMoment());
    }

    private Expression caseOf(CaseExpressionContext node) {
        Position position = text.position(node);
        List<When> branches = node.branch().stream()
                .map(branch -> new When(
                        expressions.expression(branch.test),
                        expressions.expression(branch.result),
                        text.position(branch)))
                .toList();
        Expression otherwise = node.otherwise == null
                ? new NullLiteral(text.position(node.getStop()))
                : expressions.expression(node.otherwise);
        return node.operand == null
                ? new SearchedCase(branches, otherwise, position)
                : new SimpleCase(expressions.expression(node.operand), branches, otherwise, position);
    }

    private Trim trim(TrimContext node) {
        Trim.Side side = node.LEADING() != null
                ? Trim.Side.LEADING
                : node.TRAILING() != null ? Trim.Side.TRAILING : Trim.Side.BOTH;
        return new Trim(side, trimmed(node), expressions.expression(node.expression()), text.position(node));
    }

    private @Nullable Expression trimmed(TrimContext node) {
        if (node.parameter() != null) {
            return parameter(node.parameter());
        }
        return node.STRING() == null ? null : literals.character(node.STRING().getSymbol(), "TRIM");
    }

    private Cast cast(CastContext node) {
        Cast.Type type = named(Cast.Type.values(), node.word().getText());
        if (type == null) {
            throw text.error(
                    node.word().getStart(),
                    "CAST knows no type " + node.word().getText(),
                    null,
                    "Take one of STRING, INTEGER, LONG, FLOAT and DOUBLE");
        }
        return new Cast(expressions.expression(node.expression()), type, text.position(node));
    }

    private Extract extract(ExtractContext node) {
        Extract.Field field = named(Extract.Field.values(), node.word().getText());
        if (field == null) {
            throw text.error(
                    node.word().getStart(),
                    "EXTRACT knows no field " + node.word().getText(),
                    null,
                    "Take one of YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND, DATE and TIME");
        }
        return new Extract(field, expressions.expression(node.expression()), text.position(node));
    }

    private NativeFunction nativeCall(NativeCallContext node) {
        String name = LiteralReader.unquoted(node.STRING().getText());
        return new NativeFunction(name, expressions.expressions(node.expression()), text.position(node));
    }

    private FunctionCall localMoment(LocalMomentContext node) {
        Builtin function = switch (node.word().getText().toUpperCase(Locale.ROOT)) {
            case "DATE" -> Builtin.LOCAL_DATE;
            case "TIME" -> Builtin.LOCAL_TIME;
            case "DATETIME" -> Builtin.LOCAL_DATETIME;
            default ->
                throw text.error(
                        node.word().getStart(),
                        "LOCAL " + node.word().getText() + " is nothing",
                        null,
                        "Write LOCAL DATE, LOCAL TIME or LOCAL DATETIME");
        };
        return new FunctionCall(function, List.of(), text.position(node));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        return null;
    }
}
