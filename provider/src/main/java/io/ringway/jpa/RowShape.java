// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.StoredOrder;
import io.ringway.mapping.ValueTypes;
import io.ringway.plan.ClassifiedRows;
import io.ringway.plan.Presence;
import io.ringway.spi.Column;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a row of a native query becomes. */
final class RowShape {
    private RowShape() {}

    /**
     * An entity: every mapped column has to be in the result, since an instance is complete or not there. What tells only of
     * a partition is no entity: null.
     */
    static Function<RowReader, @Nullable Object> entity(EntityMapping mapping, NativeStatement statement) {
        int[] slots = slots(mapping, statement);
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

    /**
     * A Tuple, an array of all columns, or the value of the one column: of a basic type, or of the embeddable or record that the unit
     * maps to the column's type.
     */
    static Function<RowReader, @Nullable Object> values(Class<?> result, NativeStatement statement, EntityModel model) {
        List<String> names = statement.columns().stream().map(Column::name).toList();
        int size = names.size();
        if (result == Tuple.class) {
            return row -> new CqlTuple(names, array(row, size));
        }
        if (result == Object[].class || (result == Object.class && size != 1)) {
            return row -> array(row, size);
        }
        if (size != 1) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1506", "A result of " + size + " columns is no " + result.getName())
                            .at(statement.text())
                            .fix("Select one column, or ask for Tuple or Object[]")
                            .text());
        }
        if (result == Object.class) {
            return row -> row.getObject(0);
        }
        UnaryOperator<Object> part =
                model.part(result, statement.columns().get(0).type());
        return part == null ? row -> ValueTypes.fromStorage(row.getObject(0), result) : row -> part(row, part);
    }

    private static @Nullable Object part(RowReader row, UnaryOperator<Object> part) {
        Object value = row.getObject(0);
        return value == null ? null : part.apply(value);
    }

    private static @Nullable Object[] array(RowReader row, int size) {
        @Nullable Object[] values = new Object[size];
        for (int slot = 0; slot < size; slot++) {
            values[slot] = row.getObject(slot);
        }
        return values;
    }

    private static int[] slots(EntityMapping mapping, NativeStatement statement) {
        requireOneTable(mapping, statement);
        List<ColumnMapping> columns = mapping.readColumns();
        int[] slots = new int[columns.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            Column column = columns.get(i).column();
            slots[i] = slot(column, statement);
            if (slots[i] < 0) {
                missing.add(column.label());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(Problem.of("RW-1507", "The result lacks the columns " + missing)
                    .at(mapping.name() + ", " + statement.text())
                    .because("An entity is read with all of its columns")
                    .fix("Select "
                            + columns.stream().map(c -> c.column().label()).toList())
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

    private static int slot(Column column, NativeStatement statement) {
        List<Column> there = statement.columns();
        for (int slot = 0; slot < there.size(); slot++) {
            if (there.get(slot).name().equals(column.label())) {
                return slot;
            }
        }
        return -1;
    }

    private static IllegalArgumentException otherType(Column mapped, Column there, NativeStatement statement) {
        return new IllegalArgumentException(
                Problem.of("RW-1508", "The column " + there + " of the result is mapped as " + mapped.type())
                        .at(statement.text())
                        .fix("Map the attribute with @CqlType(\"" + there.type() + "\"), or mend the query")
                        .text());
    }
}
