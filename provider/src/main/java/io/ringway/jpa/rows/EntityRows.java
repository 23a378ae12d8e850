// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.StoredOrder;
import io.ringway.plan.ClassifiedRows;
import io.ringway.plan.Presence;
import io.ringway.spi.Column;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads entities from rows of native queries. */
final class EntityRows {
    private EntityRows() {}

    /**
     * An entity: every mapped column has to be in the result, since an instance is complete or not there. What tells only of
     * a partition is no entity: null.
     *
     * @param names that columns have in the result, by those that they have in the table, where these differ
     */
    static Function<RowReader, @Nullable Object> reader(
            EntityMapping mapping, Map<String, String> names, NativeStatement statement) {
        int[] slots = slots(mapping, names, statement);
        List<AttributeMapping> attributes = mapping.attributes();
        ClassifiedRows classes = ClassifiedRows.of(mapping, slots);
        Presence presence = Presence.of(mapping, slots);
        @Nullable UnaryOperator<Object>[] orders = orders(mapping, statement, slots);
        return read -> {
            if (!presence.test(read)) {
                return null;
            }
            RowReader row = orders == null ? read : new ReorderedRow(read, orders);
            if (classes != null) {
                return classes.hydrate(row);
            }
            Object entity = mapping.newInstance();
            for (int i = 0; i < attributes.size(); i++) {
                attributes.get(i).read(row, slots, entity);
            }
            return entity;
        };
    }

    private static int[] slots(EntityMapping mapping, Map<String, String> names, NativeStatement statement) {
        requireOneTable(mapping, statement);
        List<ColumnMapping> columns = mapping.readColumns();
        int[] slots = new int[columns.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            String label = columns.get(i).column().label();
            String given = names.get(label);
            slots[i] = given == null ? Slots.exact(label, statement) : Slots.find(given, statement);
            if (slots[i] < 0) {
                missing.add(given == null ? label : given);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(Problem.of("RW-1507", "The result lacks the columns " + missing)
                    .at(mapping.name() + ", " + statement.text())
                    .because("An entity is read with all of its columns")
                    .fix("Select "
                            + columns.stream()
                                    .map(c -> c.column().label())
                                    .map(label -> names.getOrDefault(label, label))
                                    .toList())
                    .text());
        }
        return slots;
    }

    private static void requireOneTable(EntityMapping mapping, NativeStatement statement) {
        if (mapping.isPolymorphic() && mapping.discriminator() == null) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1520", "The instances of " + mapping.name() + " stand in several tables")
                    .at(statement.text())
                    .because("A statement reads one table, and its rows are of one class")
                    .fix("Ask for one of "
                            + Objects.requireNonNull(mapping.hierarchy()).concrete())
                    .text());
        }
    }

    /**
     * How values become those of the mapping, by slot; null when all of them are.
     *
     * @throws IllegalArgumentException RW-1508, when a column is of another type
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable UnaryOperator<Object> @Nullable [] orders(
            EntityMapping mapping, NativeStatement statement, int[] slots) {
        @Nullable
        UnaryOperator<Object>[] orders = new UnaryOperator[statement.columns().size()];
        boolean any = false;
        for (int i = 0; i < slots.length; i++) {
            Column column = mapping.readColumns().get(i).column();
            Column there = statement.columns().get(slots[i]);
            UnaryOperator<Object> order = StoredOrder.between(there.type(), column.type());
            if (order == null) {
                throw otherType(column, there, statement);
            }
            if (!StoredOrder.isSame(order)) {
                orders[slots[i]] = order;
                any = true;
            }
        }
        return any ? orders : null;
    }

    private static IllegalArgumentException otherType(Column mapped, Column there, NativeStatement statement) {
        return new IllegalArgumentException(
                Problem.of("RW-1508", "The column " + there + " of the result is mapped as " + mapped.type())
                        .at(statement.text())
                        .fix("Map the attribute with @CqlType(\"" + there.type() + "\"), or mend the query")
                        .text());
    }
}
