// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.mapping.EntityMapping;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the things that a row of a native query gives. Immutable. */
public sealed interface RowItem permits EntityItem, ConstructorItem, ColumnItem, WholeRow {

    /** The type of what it gives; Object where only the row tells. */
    Class<?> type();

    /** Under which name a Tuple has it; empty when it has none. */
    default String alias() {
        return "";
    }

    /** The entity of which it gives new instances, to be made managed; null when it gives anything else. */
    default @Nullable EntityMapping entity() {
        return null;
    }

    /**
     * What reads it from the rows of a statement.
     *
     * @throws IllegalArgumentException when the statement's result does not have what is needed
     */
    Function<RowReader, @Nullable Object> reader(NativeStatement statement);
}
