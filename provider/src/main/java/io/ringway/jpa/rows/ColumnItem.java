// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.mapping.EntityModel;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import jakarta.persistence.ColumnResult;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value of a column that a result set mapping names.
 *
 * @param mapping the name of the mapping
 */
record ColumnItem(String mapping, String column, Class<?> type, EntityModel model) implements RowItem {

    static ColumnItem of(String mapping, ColumnResult column, EntityModel model) {
        return new ColumnItem(mapping, column.name(), typeOf(column), model);
    }

    /** Boxed; Object when it says nothing. */
    static Class<?> typeOf(ColumnResult column) {
        return column.type() == void.class ? Object.class : RowConstructors.boxed(column.type());
    }

    @Override
    public String alias() {
        return column;
    }

    @Override
    public Function<RowReader, @Nullable Object> reader(NativeStatement statement) {
        return Slots.value(Slots.require(column, mapping, statement), type, statement, model);
    }
}
