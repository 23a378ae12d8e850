// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.connect.Await;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.Datastore;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.TableId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One write statement of an entity: every column has its slot, and those that stay as they are stay unset. */
public final class WritePlan {
    private final Mutation mutation;
    private final Preparation<PreparedMutation> statement;

    WritePlan(EntityMapping mapping, TableId table, WriteShape shape, Datastore datastore) {
        this.mutation = new Mutation(
                shape.kind(),
                table,
                shape.kind() == Mutation.Kind.DELETE ? erased(mapping) : values(mapping, shape),
                changes(mapping, shape),
                columns(key(mapping, shape.kind())),
                shape.condition(),
                shape.timestamp(),
                shape.ttl());
        this.statement = new Preparation<>(() -> datastore.prepare(mutation));
    }

    /** Prepares the statement when it is not there yet, and waits for it. */
    public void prepare() {
        Await.on(statement.get());
    }

    /** Binds one row's write when the statement is prepared, and gives null when it isn't yet. */
    public @Nullable BoundMutation bindReady(RowWrite write, OperationOptions options) {
        PreparedMutation prepared = statement.ready();
        return prepared == null ? null : bind(prepared, write, options);
    }

    private BoundMutation bind(PreparedMutation prepared, RowWrite write, OperationOptions options) {
        return prepared.bind(writer -> write.write(mutation, writer), options);
    }

    /** What a DELETE erases: of an entity of partitions its columns, and otherwise the row. */
    private static List<Column> erased(EntityMapping mapping) {
        return mapping.ofPartitions() ? columns(mapping.valueColumns()) : List.of();
    }

    private static List<Column> values(EntityMapping mapping, WriteShape shape) {
        return mapping.valueColumns().stream()
                .filter(column -> !shape.isChanged(column))
                .map(ColumnMapping::column)
                .toList();
    }

    private static List<CollectionChange> changes(EntityMapping mapping, WriteShape shape) {
        return mapping.valueColumns().stream()
                .filter(shape::isChanged)
                .flatMap(column -> column.changes().stream())
                .toList();
    }

    /** The database takes no clustering columns where nothing but static ones is changed. */
    private static List<ColumnMapping> key(EntityMapping mapping, Mutation.Kind kind) {
        List<ColumnMapping> key = mapping.id().columns();
        return kind == Mutation.Kind.UPDATE && mapping.isAllStatic()
                ? key.subList(0, mapping.id().partitionColumns())
                : key;
    }

    private static List<Column> columns(List<ColumnMapping> mappings) {
        return mappings.stream().map(ColumnMapping::column).toList();
    }
}
