// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.Column;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Comparison;
import io.ringway.spi.Restriction.Entry;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Restriction.Together;
import io.ringway.spi.Restriction.TokenBound;
import io.ringway.spi.Restriction.TokenOfKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows match restrictions, whose parameters begin at a slot of bindings.
 *
 * @param table null: only to be written down
 */
record Matching(@Nullable MemoryTable table, List<Restriction> where, Bindings bindings, int firstSlot) {

    boolean holds(MemoryRow row) {
        int slot = firstSlot;
        for (Restriction restriction : where) {
            if (!holds(restriction, row, slot)) {
                return false;
            }
            slot += restriction.parameters().size();
        }
        return true;
    }

    private boolean holds(Restriction restriction, MemoryRow row, int slot) {
        if (restriction instanceof Comparison comparison) {
            Object value = table.value(row, comparison.column().name());
            return value != null && compares(comparison.operator(), value, bindings.required(slot));
        }
        if (restriction instanceof Entry entry) {
            Map<?, ?> map = (Map<?, ?>) table.value(row, entry.column().name());
            return map != null && bindings.required(slot + 1).equals(map.get(bindings.required(slot)));
        }
        if (restriction instanceof TokenBound bound) {
            return compares(bound.operator(), table.token(row), bindings.required(slot));
        }
        if (restriction instanceof TokenOfKey of) {
            return compares(of.operator(), table.token(row), table.token(given(of, slot)));
        }
        Together together = (Together) restriction;
        List<@Nullable Object> values = new ArrayList<>();
        together.columns().forEach(column -> values.add(table.value(row, column.name())));
        if (together.operator() == Operator.IN) {
            return ((List<?>) bindings.required(slot)).contains(values);
        }
        return compares(together.operator(), order(values, slot), 0);
    }

    private List<Object> given(Restriction restriction, int slot) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < restriction.parameters().size(); i++) {
            values.add(bindings.required(slot + i));
        }
        return values;
    }

    /** How the values of several columns stand to as many parameters, one after the other. */
    private int order(List<@Nullable Object> values, int slot) {
        for (int i = 0; i < values.size(); i++) {
            int order = Values.compare(Objects.requireNonNull(values.get(i)), bindings.required(slot + i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean compares(Operator operator, Object value, Object parameter) {
        return switch (operator) {
            case EQUAL -> value.equals(parameter);
            case IN -> ((List<?>) parameter).contains(value);
            case LESS -> Values.compare(value, parameter) < 0;
            case LESS_OR_EQUAL -> Values.compare(value, parameter) <= 0;
            case GREATER -> Values.compare(value, parameter) > 0;
            case GREATER_OR_EQUAL -> Values.compare(value, parameter) >= 0;
            case CONTAINS -> elements(value).contains(parameter);
            case CONTAINS_KEY -> ((Map<?, ?>) value).containsKey(parameter);
        };
    }

    private static Collection<?> elements(Object collection) {
        return collection instanceof Map<?, ?> map ? map.values() : (Collection<?>) collection;
    }

    /** As a log line shows it. */
    String text() {
        List<String> parts = new ArrayList<>();
        int slot = firstSlot;
        for (Restriction restriction : where) {
            parts.add(text(restriction, slot));
            slot += restriction.parameters().size();
        }
        return String.join(" AND ", parts);
    }

    private String text(Restriction restriction, int slot) {
        if (restriction instanceof Comparison comparison) {
            return comparison.column().name() + sign(comparison.operator()) + value(slot);
        }
        if (restriction instanceof Entry entry) {
            return entry.column().name() + "[" + value(slot) + "]=" + value(slot + 1);
        }
        if (restriction instanceof TokenBound bound) {
            return "token" + names(bound.columns()) + sign(bound.operator()) + value(slot);
        }
        if (restriction instanceof TokenOfKey of) {
            return "token" + names(of.columns()) + sign(of.operator()) + "token" + texts(of, slot);
        }
        Together together = (Together) restriction;
        String right = together.operator() == Operator.IN ? value(slot) : texts(together, slot);
        return names(together.columns()) + sign(together.operator()) + right;
    }

    private String texts(Restriction restriction, int slot) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < restriction.parameters().size(); i++) {
            values.add(value(slot + i));
        }
        return "(" + String.join(", ", values) + ")";
    }

    private String value(int slot) {
        return Values.text(bindings.value(slot));
    }

    private static String names(List<Column> columns) {
        return "(" + String.join(", ", columns.stream().map(Column::name).toList()) + ")";
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case IN -> " IN ";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case CONTAINS -> " CONTAINS ";
            case CONTAINS_KEY -> " CONTAINS KEY ";
        };
    }
}
