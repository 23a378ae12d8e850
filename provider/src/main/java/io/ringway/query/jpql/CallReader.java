// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.CallContext;
import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.MapEntry;
import io.ringway.query.tree.MapKey;
import io.ringway.query.tree.MapValue;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.TypeOf;
import io.ringway.query.tree.VersionOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes calls of functions, whose names the grammar does not know. */
final class CallReader {
    private static final Map<String, Builtin> BUILTINS = builtins();
    private static final Map<String, Aggregate.Kind> AGGREGATES = aggregates();
    private static final List<String> OF_PATHS = List.of("KEY", "VALUE", "ENTRY", "OBJECT", "TYPE", "ID", "VERSION");

    private final QueryText text;
    private final ExpressionReader expressions;

    CallReader(QueryText text, ExpressionReader expressions) {
        this.text = text;
        this.expressions = expressions;
    }

    Expression call(CallContext node) {
        String name = name(node);
        List<Expression> arguments = expressions.expressions(node.expression());
        Aggregate.Kind aggregate = AGGREGATES.get(name);
        if (aggregate != null) {
            checkCount(node, arguments.size() == 1, "1 argument");
            return new Aggregate(aggregate, node.DISTINCT() != null, arguments.get(0), text.position(node));
        }
        if (node.DISTINCT() != null) {
            throw text.error(
                    node.DISTINCT().getSymbol(),
                    name + " cannot be DISTINCT",
                    "Only COUNT, SUM, AVG, MIN and MAX can",
                    null);
        }
        if (OF_PATHS.contains(name)) {
            checkCount(node, arguments.size() == 1, "1 argument");
            return ofPath(node, name, arguments.get(0));
        }
        Builtin builtin = BUILTINS.get(name);
        if (builtin == null) {
            throw unknown(node);
        }
        checkCount(node, builtin.takes(arguments.size()), builtin.arity());
        return new FunctionCall(builtin, arguments, text.position(node));
    }

    private Expression ofPath(CallContext node, String name, Expression argument) {
        Position position = text.position(node);
        if (name.equals("TYPE") && argument instanceof Parameter) {
            return new TypeOf(argument, position);
        }
        if (!(argument instanceof PathExpression path)) {
            throw text.error(
                    node.expression(0).getStart(),
                    name + " takes an identification variable" + (name.equals("OBJECT") ? "" : " or a path"),
                    null,
                    null);
        }
        return switch (name) {
            case "KEY" -> new MapKey(path, position);
            case "VALUE" -> new MapValue(path, position);
            case "ENTRY" -> new MapEntry(path, position);
            case "TYPE" -> new TypeOf(path, position);
            case "ID" -> new IdOf(path, position);
            case "VERSION" -> new VersionOf(path, position);
            default -> path;
        };
    }

    private void checkCount(CallContext node, boolean fits, String arity) {
        if (!fits) {
            int given = node.expression().size();
            throw text.error(
                    node.getStart(),
                    name(node) + " takes " + arity + " and has " + (given == 0 ? "none" : given),
                    null,
                    null);
        }
    }

    private IllegalArgumentException unknown(CallContext node) {
        String written = node.getStart().getText();
        List<String> known = new ArrayList<>(BUILTINS.keySet());
        known.addAll(AGGREGATES.keySet());
        known.addAll(OF_PATHS);
        String near = Spelling.nearest(written, known);
        return text.error(
                node.getStart(),
                "The query language has no function " + written,
                null,
                near == null ? ofTheDatabase(node, written) : "Perhaps " + near + " is meant");
    }

    private static String ofTheDatabase(CallContext node, String written) {
        String arguments = node.expression().isEmpty() ? "" : ", ...";
        return "A function of the database is called by FUNCTION('" + written + "'" + arguments + ")";
    }

    private static String name(CallContext node) {
        return node.getStart().getText().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Builtin> builtins() {
        Map<String, Builtin> byName = new HashMap<>();
        for (Builtin builtin : Builtin.values()) {
            if (builtin.hasArguments()) {
                byName.put(builtin.text(), builtin);
            }
        }
        return Map.copyOf(byName);
    }

    private static Map<String, Aggregate.Kind> aggregates() {
        Map<String, Aggregate.Kind> byName = new HashMap<>();
        Arrays.stream(Aggregate.Kind.values()).forEach(kind -> byName.put(kind.name(), kind));
        return Map.copyOf(byName);
    }
}
