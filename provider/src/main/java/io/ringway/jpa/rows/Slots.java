// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.ValueTypes;
import io.ringway.spi.Column;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The columns of a result, found by name. */
final class Slots {
    private Slots() {}

    /** The database has lower case for what the text does not quote; -1 when there is no such column. */
    static int find(String name, NativeStatement statement) {
        int exact = exact(name, statement);
        return exact >= 0 ? exact : exact(name.toLowerCase(Locale.ROOT), statement);
    }

    /** -1 when there is no column of exactly that name. */
    static int exact(String name, NativeStatement statement) {
        List<Column> columns = statement.columns();
        for (int slot = 0; slot < columns.size(); slot++) {
            if (columns.get(slot).name().equals(name)) {
                return slot;
            }
        }
        return -1;
    }

    /** @throws IllegalArgumentException RW-1524, when there is no such column */
    static int require(String name, String mapping, NativeStatement statement) {
        int slot = find(name, statement);
        if (slot < 0) {
            throw new IllegalArgumentException(Problem.of("RW-1524", "The result has no column '" + name + "'")
                    .at(mapping + ", " + statement.text())
                    .because("The result set mapping names it")
                    .fix("Select it, perhaps with AS; the result has "
                            + statement.columns().stream().map(Column::name).toList())
                    .text());
        }
        return slot;
    }

    /** Reads one column: as it is, as a basic type, or as the embeddable or record that the unit maps to the column's type. */
    static Function<RowReader, @Nullable Object> value(
            int slot, Class<?> type, NativeStatement statement, EntityModel model) {
        if (type == Object.class) {
            return row -> row.getObject(slot);
        }
        UnaryOperator<Object> part =
                model.part(type, statement.columns().get(slot).type());
        return part == null
                ? row -> ValueTypes.fromStorage(row.getObject(slot), type)
                : row -> part(row.getObject(slot), part);
    }

    private static @Nullable Object part(@Nullable Object value, UnaryOperator<Object> part) {
        return value == null ? null : part.apply(value);
    }
}
