// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.Column;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All columns of a row, as a Tuple or an array; or the only one.
 *
 * @param type Tuple, an array, the type of the only column's value, or Object for whatever there is
 */
public record WholeRow(Class<?> type, EntityModel model) implements RowItem {
    @Override
    public Function<RowReader, @Nullable Object> reader(NativeStatement statement) {
        List<String> names = statement.columns().stream().map(Column::name).toList();
        int size = names.size();
        if (type == Tuple.class) {
            return row -> new CqlTuple(names, array(row, size));
        }
        if (type == Object[].class || (type == Object.class && size != 1)) {
            return row -> array(row, size);
        }
        if (size != 1) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1506", "A result of " + size + " columns is no " + type.getName())
                            .at(statement.text())
                            .fix("Select one column, or ask for Tuple or Object[]")
                            .text());
        }
        return Slots.value(0, type, statement, model);
    }

    private static @Nullable Object[] array(RowReader row, int size) {
        @Nullable Object[] values = new Object[size];
        for (int slot = 0; slot < size; slot++) {
            values[slot] = row.getObject(slot);
        }
        return values;
    }
}
