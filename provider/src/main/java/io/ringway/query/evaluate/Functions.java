// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.ReadPlan;
import io.ringway.query.tree.Trim.Side;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.CallTerm;
import io.ringway.query.typed.ExtractTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TrimTerm;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions of the language (Jakarta Persistence 3.2, 4.7.7). */
final class Functions {
    private final Evaluator evaluator;
    private final Subplans subplans;

    Functions(Evaluator evaluator, Subplans subplans) {
        this.evaluator = evaluator;
        this.subplans = subplans;
    }

    Expression compile(CallTerm call) {
        return switch (call.function()) {
            case CONCAT, SUBSTRING, UPPER, LOWER, LEFT, RIGHT, REPLACE, LENGTH, LOCATE -> text(call);
            case ABS, CEILING, EXP, FLOOR, LN, MOD, POWER, ROUND, SIGN, SQRT -> number(call);
            case COALESCE -> coalesce(call);
            case NULLIF -> nullIf(call);
            case SIZE -> size(call.arguments().get(0));
            case INDEX -> throw new IllegalStateException("INDEX is an element's");
            case LOCAL_DATE, LOCAL_TIME, LOCAL_DATETIME, CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP -> current(call);
        };
    }

    Expression compile(ExtractTerm extract) {
        Function<Object, Object> part = switch (extract.field()) {
            case YEAR -> Moments::year;
            case QUARTER -> Moments::quarter;
            case MONTH -> Moments::month;
            case WEEK -> Moments::week;
            case DAY -> Moments::day;
            case HOUR -> Moments::hour;
            case MINUTE -> Moments::minute;
            case SECOND -> Moments::second;
            case DATE -> Moments::date;
            case TIME -> Moments::time;
        };
        return unary(extract.value(), part, extract.type());
    }

    Expression compile(TrimTerm trim) {
        Expression text = evaluator.compile(trim.value());
        Expression character =
                trim.character() == null ? (frame, arguments) -> " " : evaluator.compile(trim.character());
        boolean leading = trim.side() != Side.TRAILING;
        boolean trailing = trim.side() != Side.LEADING;
        return (frame, arguments) -> {
            Object value = text.value(frame, arguments);
            Object trimmed = character.value(frame, arguments);
            return value == null || trimmed == null
                    ? null
                    : Texts.trim(value.toString(), trimmed.toString().charAt(0), leading, trailing);
        };
    }

    private Expression text(CallTerm call) {
        List<Expression> arguments = evaluator.compile(call.arguments());
        return switch (call.function()) {
            case CONCAT -> all(arguments, Functions::concatenated);
            case SUBSTRING ->
                all(
                        arguments,
                        values -> Texts.substring(
                                text(values[0]),
                                integer(values[1]),
                                values.length > 2 ? integer(values[2]) : Integer.MAX_VALUE));
            case UPPER -> all(arguments, values -> text(values[0]).toUpperCase(Locale.ROOT));
            case LOWER -> all(arguments, values -> text(values[0]).toLowerCase(Locale.ROOT));
            case LEFT -> all(arguments, values -> Texts.left(text(values[0]), integer(values[1])));
            case RIGHT -> all(arguments, values -> Texts.right(text(values[0]), integer(values[1])));
            case REPLACE -> all(arguments, values -> text(values[0]).replace(text(values[1]), text(values[2])));
            case LENGTH -> all(arguments, values -> text(values[0]).length());
            case LOCATE ->
                all(
                        arguments,
                        values -> Texts.locate(
                                text(values[0]), text(values[1]), values.length > 2 ? integer(values[2]) : 1));
            default -> throw new IllegalStateException(call.function().toString());
        };
    }

    private Expression number(CallTerm call) {
        List<Term> arguments = call.arguments();
        Class<?> type = call.type();
        return switch (call.function()) {
            case ABS -> unary(arguments.get(0), value -> NumberFunctions.abs((Number) value), type);
            case CEILING -> unary(arguments.get(0), value -> NumberFunctions.ceiling((Number) value), type);
            case FLOOR -> unary(arguments.get(0), value -> NumberFunctions.floor((Number) value), type);
            case EXP -> unary(arguments.get(0), value -> Math.exp(real(value)), type);
            case LN -> unary(arguments.get(0), value -> Math.log(real(value)), type);
            case SQRT -> unary(arguments.get(0), value -> Math.sqrt(real(value)), type);
            case SIGN -> unary(arguments.get(0), value -> NumberFunctions.sign((Number) value), type);
            case MOD -> binary(arguments, (left, right) -> NumberFunctions.mod((Number) left, (Number) right), type);
            case POWER -> binary(arguments, (left, right) -> Math.pow(real(left), real(right)), type);
            case ROUND ->
                binary(arguments, (left, right) -> NumberFunctions.round((Number) left, integer(right)), type);
            default -> throw new IllegalStateException(call.function().toString());
        };
    }

    private Expression coalesce(CallTerm call) {
        Expression[] arguments = evaluator.compile(call.arguments()).toArray(Expression[]::new);
        return (frame, given) -> {
            for (Expression argument : arguments) {
                Object value = argument.value(frame, given);
                if (value != null) {
                    return Widening.widen(value, call.type());
                }
            }
            return null;
        };
    }

    private Expression nullIf(CallTerm call) {
        Expression left = evaluator.compile(call.arguments().get(0));
        Expression right = evaluator.compile(call.arguments().get(1));
        return (frame, arguments) -> {
            Object value = left.value(frame, arguments);
            return Boolean.TRUE.equals(Comparing.equal(value, right.value(frame, arguments))) ? null : value;
        };
    }

    private Expression size(Term collection) {
        if (collection instanceof AssociationTerm association) {
            ReadPlan plan = subplans.rows(association);
            return (frame, arguments) -> arguments.subquery(plan, frame).size();
        }
        Expression value = evaluator.compile(collection);
        return (frame, arguments) -> sizeOf(value.value(frame, arguments));
    }

    static int sizeOf(@Nullable Object collection) {
        if (collection instanceof Map<?, ?> map) {
            return map.size();
        }
        return collection instanceof Collection<?> elements ? elements.size() : 0;
    }

    private static Expression current(CallTerm call) {
        Class<?> type = call.type();
        return (frame, arguments) -> now(type, arguments);
    }

    private static Object now(Class<?> type, Arguments arguments) {
        Instant now = arguments.now();
        return switch (type.getName()) {
            case "java.time.LocalDate" -> Moments.localDate(now);
            case "java.time.LocalTime" -> Moments.localTime(now);
            case "java.time.LocalDateTime" -> Moments.localDateTime(now);
            case "java.sql.Date" -> java.sql.Date.valueOf(Moments.localDate(now));
            case "java.sql.Time" -> java.sql.Time.valueOf(Moments.localTime(now));
            case "java.sql.Timestamp" -> java.sql.Timestamp.from(now);
            default -> now;
        };
    }

    private Expression unary(Term operand, Function<Object, Object> function, Class<?> type) {
        Expression argument = evaluator.compile(operand);
        return (frame, arguments) -> {
            Object value = argument.value(frame, arguments);
            return value == null ? null : Widening.widen(function.apply(value), type);
        };
    }

    private Expression binary(List<Term> operands, BinaryOperator<Object> function, Class<?> type) {
        Expression left = evaluator.compile(operands.get(0));
        Expression right = evaluator.compile(operands.get(1));
        return (frame, arguments) -> {
            Object first = left.value(frame, arguments);
            Object second = right.value(frame, arguments);
            return first == null || second == null ? null : Widening.widen(function.apply(first, second), type);
        };
    }

    /** Null when one of the arguments is. */
    private static Expression all(List<Expression> arguments, Function<Object[], Object> function) {
        Expression[] each = arguments.toArray(Expression[]::new);
        return (frame, given) -> {
            Object[] values = new Object[each.length];
            for (int i = 0; i < values.length; i++) {
                Object value = each[i].value(frame, given);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return function.apply(values);
        };
    }

    private static String concatenated(Object[] values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value);
        }
        return text.toString();
    }

    private static String text(Object value) {
        return value.toString();
    }

    private static int integer(Object value) {
        return Math.toIntExact(((Number) value).longValue());
    }

    private static double real(Object value) {
        return ((Number) value).doubleValue();
    }
}
