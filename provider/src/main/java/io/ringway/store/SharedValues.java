// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Placement;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.RowWrite;
import io.ringway.spi.Mutation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The static columns of writes that share a timestamp, at which the database would keep the greater of two values. */
final class SharedValues {
    private final Map<Cell, Value> values = new HashMap<>();

    private SharedValues() {}

    /** @throws RingwayException RW-1340, when two rows of a partition are to write different values */
    static void requireOne(List<RowWrite> writes) {
        SharedValues seen = null;
        for (int i = 0; i < writes.size(); i++) {
            RowWrite write = writes.get(i);
            EntityMapping mapping = write.target().mapping();
            if (mapping.hasStaticColumns() && (mapping.ofPartitions() || write.kind() != Mutation.Kind.DELETE)) {
                if (seen == null) {
                    seen = new SharedValues();
                }
                seen.add(write);
            }
        }
    }

    private void add(RowWrite write) {
        EntityMapping mapping = write.target().mapping();
        Object entity = write.target().entity();
        List<Object> partition = new ArrayList<>();
        for (ColumnMapping column :
                mapping.id().columns().subList(0, mapping.id().partitionColumns())) {
            partition.add(Objects.requireNonNull(column.get(entity)));
        }
        for (ColumnMapping column : mapping.valueColumns()) {
            if (column.column().isStatic() && write.replaces(column)) {
                Placement place = write.target().place();
                Cell cell = new Cell(
                        place, mapping.table(), partition, column.column().name());
                boolean erased = write.kind() == Mutation.Kind.DELETE;
                Value value = new Value(write.target().id(), erased ? null : column.get(entity));
                Value other = values.putIfAbsent(cell, value);
                if (other != null && !Objects.equals(other.content, value.content)) {
                    throw conflict(mapping.name() + "." + column.path(), other, value);
                }
            }
        }
    }

    private static RingwayException conflict(String where, Value one, Value other) {
        return new RingwayException(Problem.of(
                        "RW-1340",
                        "Two rows of a partition are to write different values to a static column: " + one.id + " "
                                + one.content + ", and " + other.id + " " + other.content)
                .at(where)
                .because("The rows share the column, and the writes of one flush are not ordered")
                .fix("Change it in one of them, or give both the same value"));
    }

    private record Cell(Placement place, String table, List<Object> partition, String column) {}

    private record Value(Object id, @Nullable Object content) {}
}
