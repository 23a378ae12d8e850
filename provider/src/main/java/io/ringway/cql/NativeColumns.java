// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.ringway.Problem;
import io.ringway.spi.Column;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a native result as they were at one moment: an altered table changes what {@code SELECT *} returns. */
final class NativeColumns {
    private final ColumnDefinitions definitions;
    private final List<Column> columns;
    private final TypeCodec<Object>[] decoders;

    NativeColumns(ColumnDefinitions definitions, Codecs codecs) {
        this.definitions = definitions;
        this.columns = of(definitions);
        this.decoders = codecs.of(definitions);
    }

    static List<Column> of(ColumnDefinitions definitions) {
        List<Column> columns = new ArrayList<>(definitions.size());
        for (ColumnDefinition definition : definitions) {
            columns.add(new Column(definition.getName().asInternal(), Types.of(definition.getType())));
        }
        return List.copyOf(columns);
    }

    List<Column> columns() {
        return columns;
    }

    TypeCodec<Object>[] decoders() {
        return decoders;
    }

    boolean areOf(ColumnDefinitions others) {
        return definitions == others;
    }

    /** Empty when there are no columns. */
    Optional<TableId> table() {
        if (definitions.size() == 0) {
            return Optional.empty();
        }
        ColumnDefinition first = definitions.get(0);
        return Optional.of(
                new TableId(first.getKeyspace().asInternal(), first.getTable().asInternal()));
    }

    /**
     * Where these columns stand in a later page of the same result.
     *
     * @return null when they stand where they did
     * @throws DatastoreException RW-1543, when one of them is not there any more
     */
    int @Nullable [] slotsIn(ColumnDefinitions later, Operation operation) {
        if (later == definitions) {
            return null;
        }
        int[] slots = new int[definitions.size()];
        boolean same = true;
        for (int i = 0; i < slots.length; i++) {
            ColumnDefinition column = definitions.get(i);
            slots[i] = later.firstIndexOf(column.getName());
            if (slots[i] < 0 || !later.get(slots[i]).getType().equals(column.getType())) {
                throw new DatastoreException(
                        Problem.of(
                                        "RW-1543",
                                        "The column " + column.getName().asInternal()
                                                + " is gone since the first page was read")
                                .at(operation.describe())
                                .because("The table was altered meanwhile")
                                .fix("Execute it again"),
                        Effect.NOT_APPLIED,
                        null);
            }
            same &= slots[i] == i;
        }
        return same ? null : slots;
    }
}
