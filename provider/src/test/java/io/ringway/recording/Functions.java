// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.Argument;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is selected, computed from the rows of one group. */
record Functions(MemoryTable table, Bindings bindings) {
    private static final Set<String> AGGREGATES = Set.of("count", "min", "max", "sum", "avg");

    /** Whether it is one for all rows of a group. */
    static boolean isAggregate(Argument argument) {
        return argument instanceof FunctionCall call
                && (AGGREGATES.contains(call.name())
                        || call.arguments().stream().anyMatch(Functions::isAggregate));
    }

    /** @param slot of the first parameter among the arguments */
    @Nullable
    Object value(Argument argument, List<MemoryRow> rows, int slot) {
        if (argument instanceof Parameter) {
            return bindings.required(slot);
        }
        if (argument instanceof Column column) {
            return rows.isEmpty() ? null : table.value(rows.get(0), column.name());
        }
        FunctionCall call = (FunctionCall) argument;
        if (AGGREGATES.contains(call.name())) {
            return aggregate(call, rows, slot);
        }
        if (call.name().equals("token")) {
            return rows.isEmpty() ? null : table.token(rows.get(0));
        }
        List<@Nullable Object> values = new ArrayList<>();
        int next = slot;
        for (Argument each : call.arguments()) {
            values.add(value(each, rows, next));
            next += each instanceof Parameter
                    ? 1
                    : each instanceof FunctionCall inner ? inner.parameters().size() : 0;
        }
        return values.contains(null) ? null : scalar(call, values);
    }

    private @Nullable Object aggregate(FunctionCall call, List<MemoryRow> rows, int slot) {
        if (call.countsRows()) {
            return (long) rows.size();
        }
        List<Object> values = new ArrayList<>();
        for (MemoryRow row : rows) {
            Object value = value(call.arguments().get(0), List.of(row), slot);
            if (value != null) {
                values.add(value);
            }
        }
        return switch (call.name()) {
            case "count" -> (long) values.size();
            case "min" -> values.stream().min(Values::compare).orElse(null);
            case "max" -> values.stream().max(Values::compare).orElse(null);
            case "sum" -> number(sum(values), (Scalar) call.type());
            default -> average(values, (Scalar) call.type());
        };
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream().map(Functions::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Object average(List<Object> values, Scalar type) {
        BigDecimal average = values.isEmpty()
                ? BigDecimal.ZERO
                : sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
        return number(type == Scalar.DECIMAL ? average.setScale(0, RoundingMode.HALF_EVEN) : average, type);
    }

    private static Object scalar(FunctionCall call, List<@Nullable Object> values) {
        Object first = Objects.requireNonNull(values.get(0));
        return switch (call.name()) {
            case "cast" -> cast(first, call);
            case "similarity_cosine", "similarity_euclidean", "similarity_dot_product" ->
                Vectors.similarity(call.name().substring("similarity_".length()), (FloatBuffer) first, (FloatBuffer)
                        Objects.requireNonNull(values.get(1)));
            default -> throw unknown(call);
        };
    }

    private static Object cast(Object value, FunctionCall call) {
        if (call.type() == Scalar.TEXT) {
            return value.toString();
        }
        if (value instanceof Number && call.type() instanceof Scalar type) {
            return number(decimal(value), type);
        }
        throw unknown(call);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static Object number(BigDecimal value, Scalar type) {
        return switch (type) {
            case TINYINT -> value.byteValue();
            case SMALLINT -> value.shortValue();
            case INT -> value.intValue();
            case BIGINT, COUNTER -> value.longValue();
            case VARINT -> value.toBigInteger();
            case FLOAT -> value.floatValue();
            case DOUBLE -> value.doubleValue();
            case DECIMAL -> value;
            default -> throw new IllegalArgumentException(type.cql());
        };
    }

    private static DatastoreException unknown(FunctionCall call) {
        return new DatastoreException(
                Problem.of("RW-1431", "Unknown function " + call.label()), Effect.NOT_APPLIED, null);
    }
}
