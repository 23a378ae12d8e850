// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.Arithmetic;
import io.ringway.query.tree.Cast;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Extract;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Negation;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Trim;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.ArithmeticTerm;
import io.ringway.query.typed.CallTerm;
import io.ringway.query.typed.CastTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.ExtractTerm;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.NegationTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TrimTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic, functions and aggregates (Jakarta Persistence 3.2, 4.7). */
final class Calls {
    /** What a function takes. */
    private enum Kind {
        TEXT("a text", String.class),
        WHOLE("a whole number", Integer.class),
        NUMBER("a number", Number.class);

        private final String said;
        private final Class<?> hint;

        Kind(String said, Class<?> hint) {
            this.said = said;
            this.hint = hint;
        }

        boolean takes(Class<?> type) {
            return type == Object.class
                    || switch (this) {
                        case TEXT -> Types.isText(type);
                        case WHOLE -> Types.isWhole(type) || type == Number.class;
                        case NUMBER -> Types.isNumber(type);
                    };
        }
    }

    private final Level level;

    Calls(Level level) {
        this.level = level;
    }

    Term arithmetic(Arithmetic node) {
        Terms.Pair pair = level.terms().pair(node.left(), node.right(), Number.class);
        String what = "'" + node.operator().symbol() + "'";
        require(pair.left(), Kind.NUMBER, what);
        require(pair.right(), Kind.NUMBER, what);
        Class<?> type = Types.promoted(pair.left().type(), pair.right().type());
        return new ArithmeticTerm(node.operator(), pair.left(), pair.right(), type, node.position());
    }

    Term negation(Negation node) {
        Term operand = level.terms().term(node.operand(), Number.class);
        require(operand, Kind.NUMBER, "'-'");
        return new NegationTerm(operand, node.position());
    }

    Term call(FunctionCall node) {
        return switch (node.function()) {
            case CONCAT -> call(node, String.class, Kind.TEXT);
            case UPPER, LOWER, REPLACE -> call(node, String.class, Kind.TEXT);
            case SUBSTRING, LEFT, RIGHT -> call(node, String.class, Kind.TEXT, Kind.WHOLE);
            case LENGTH -> call(node, Integer.class, Kind.TEXT);
            case LOCATE -> call(node, Integer.class, Kind.TEXT, Kind.TEXT, Kind.WHOLE);
            case ABS, CEILING, FLOOR -> call(node, null, Kind.NUMBER);
            case ROUND -> call(node, null, Kind.NUMBER, Kind.WHOLE);
            case MOD -> mod(node);
            case SIGN -> call(node, Integer.class, Kind.NUMBER);
            case EXP, LN, SQRT, POWER -> call(node, Double.class, Kind.NUMBER);
            case SIZE -> size(node);
            case INDEX -> index(node);
            case LOCAL_DATE -> moment(node, LocalDate.class);
            case LOCAL_TIME -> moment(node, LocalTime.class);
            case LOCAL_DATETIME -> moment(node, LocalDateTime.class);
            case CURRENT_DATE -> moment(node, java.sql.Date.class);
            case CURRENT_TIME -> moment(node, java.sql.Time.class);
            case CURRENT_TIMESTAMP -> moment(node, java.sql.Timestamp.class);
            case COALESCE, NULLIF -> throw new IllegalStateException(node.toString());
        };
    }

    /**
     * @param result null for the type of the first argument
     * @param kinds of the arguments; the last is that of all that follow
     */
    private Term call(FunctionCall node, @Nullable Class<?> result, Kind... kinds) {
        List<Term> arguments = new ArrayList<>();
        for (int i = 0; i < node.arguments().size(); i++) {
            Kind kind = kinds[Math.min(i, kinds.length - 1)];
            Term argument = level.terms().term(node.arguments().get(i), kind.hint);
            arguments.add(require(argument, kind, node.function().text()));
        }
        Class<?> type = result == null ? arguments.get(0).type() : result;
        return new CallTerm(node.function(), arguments, type, node.position());
    }

    private Term mod(FunctionCall node) {
        Terms.Pair pair =
                level.terms().pair(node.arguments().get(0), node.arguments().get(1), Integer.class);
        require(pair.left(), Kind.WHOLE, "MOD");
        require(pair.right(), Kind.WHOLE, "MOD");
        Class<?> type = Types.promoted(pair.left().type(), pair.right().type());
        return new CallTerm(node.function(), List.of(pair.left(), pair.right()), type, node.position());
    }

    private Term size(FunctionCall node) {
        Expression argument = node.arguments().get(0);
        Term collection = level.terms().term(argument, null);
        CollectionTerms.require(collection, "SIZE", level.refusals());
        return new CallTerm(node.function(), List.of(collection), Integer.class, node.position());
    }

    private Term index(FunctionCall node) {
        if (node.arguments().get(0) instanceof PathExpression path) {
            Place place = level.paths().part(path, ElementTerm.Part.INDEX, "INDEX", node.position());
            return ((Place.Value) place).term();
        }
        throw level.refusals()
                .at(
                        node.arguments().get(0).at(),
                        Problem.of("RW-1563", "INDEX needs a variable of a list")
                                .fix("Join the list, and name the variable"));
    }

    private static Term moment(FunctionCall node, Class<?> type) {
        return new CallTerm(node.function(), List.of(), type, node.position());
    }

    Term cast(Cast node) {
        Class<?> type = switch (node.type()) {
            case STRING -> String.class;
            case INTEGER -> Integer.class;
            case LONG -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
            case BIGINTEGER -> BigInteger.class;
            case BIGDECIMAL -> BigDecimal.class;
        };
        Term value = level.terms().term(node.value(), null);
        CollectionTerms.refuse(value, "CAST", level.refusals());
        return new CastTerm(node.type(), value, type, node.position());
    }

    Term extract(Extract node) {
        Term value = level.terms().term(node.value(), null);
        Class<?> type = value.type();
        boolean day = type == Object.class || Types.isDay(type) || Types.isMoment(type);
        boolean time = type == Object.class || Types.isTime(type) || Types.isMoment(type);
        boolean fits = switch (node.field()) {
            case YEAR, QUARTER, MONTH, WEEK, DAY, DATE -> day;
            case HOUR, MINUTE, SECOND, TIME -> time;
        };
        if (!fits) {
            throw level.refusals()
                    .at(
                            value.at(),
                            Problem.of("RW-1554", Labels.of(value) + " has no " + node.field())
                                    .because("EXTRACT takes a date, a time, or both")
                                    .fix("Name an attribute of such a type"));
        }
        Class<?> result = switch (node.field()) {
            case SECOND -> Double.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            default -> Integer.class;
        };
        return new ExtractTerm(node.field(), value, result, node.position());
    }

    Term trim(Trim node) {
        Expression written = node.character();
        Term character =
                written == null ? null : require(level.terms().term(written, Character.class), Kind.TEXT, "TRIM");
        Term value = require(level.terms().term(node.value(), String.class), Kind.TEXT, "TRIM");
        return new TrimTerm(node.side(), character, value, node.position());
    }

    Term aggregate(Aggregate node) {
        Term argument = level.aggregate(node);
        Class<?> type = argument.type();
        String what = node.kind().name();
        switch (node.kind()) {
            case COUNT -> CollectionTerms.refuse(argument, what, level.refusals());
            case SUM, AVG -> require(argument, Kind.NUMBER, what);
            case MIN, MAX -> {
                if (!Types.sortable(type) || argument instanceof IdTerm) {
                    throw level.refusals()
                            .at(
                                    argument.at(),
                                    Problem.of("RW-1554", what + " takes what has an order, not " + Labels.of(argument))
                                            .fix("Name an attribute that is a number, a text, or a time"));
                }
            }
        }
        Class<?> result = switch (node.kind()) {
            case COUNT -> Long.class;
            case AVG -> Double.class;
            case SUM -> Types.sum(type);
            case MIN, MAX -> type;
        };
        return new AggregateTerm(node.kind(), node.distinct(), argument, result, node.position());
    }

    private Term require(Term term, Kind kind, String function) {
        if (!kind.takes(term.type()) || CollectionTerms.is(term)) {
            boolean castable = kind == Kind.TEXT && Types.isNumber(term.type());
            throw level.refusals()
                    .at(
                            term.at(),
                            Problem.of("RW-1554", function + " takes " + kind.said + ", not " + Labels.of(term))
                                    .fix(castable ? "Write CAST(… AS STRING)" : "Name " + kind.said));
        }
        return term;
    }
}
