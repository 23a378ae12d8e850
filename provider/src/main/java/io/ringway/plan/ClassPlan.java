// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Column;
import io.ringway.spi.Datastore;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowReader;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The read of what tells of which class a row is: its discriminator; where the table is one class's, that there is a row. */
public final class ClassPlan {
    private final EntityMapping mapping;
    private final @Nullable Hierarchy shared;
    private final int[] slots;
    private final int discriminator;
    private final Preparation<PreparedSelection> statement;

    ClassPlan(EntityMapping mapping, TableId table, Datastore datastore) {
        this.mapping = mapping;
        this.shared = mapping.discriminator() == null ? null : mapping.hierarchy();
        List<ColumnMapping> read = mapping.readColumns();
        List<String> wanted = new ArrayList<>();
        mapping.id().columns().forEach(column -> wanted.add(column.column().name()));
        if (mapping.discriminator() != null) {
            wanted.add(mapping.discriminator().column().name());
        }
        List<Column> columns = new ArrayList<>();
        this.slots = new int[read.size()];
        Arrays.fill(slots, -1);
        for (int i = 0; i < slots.length; i++) {
            if (wanted.contains(read.get(i).column().label())) {
                slots[i] = columns.size();
                columns.add(read.get(i).column());
            }
        }
        this.discriminator = columns.size() - 1;
        List<Restriction> key = mapping.id().columns().stream()
                .map(column -> Restriction.equal(column.column()))
                .toList();
        Selection selection = new Selection(table, columns, key, List.of(), false);
        this.statement = new Preparation<>(() -> datastore.prepare(selection));
    }

    public CompletionStage<BoundSelection> bind(Object id, OperationOptions options) {
        return statement
                .get()
                .thenApply(prepared -> prepared.bind(writer -> mapping.id().write(id, writer, 0), options));
    }

    /** The entity of the current row; null when it is none of those that are asked for. */
    public @Nullable EntityMapping entity(RowReader row) {
        if (shared == null) {
            return mapping;
        }
        EntityMapping entity = shared.of(row, discriminator, slots);
        return shared.concrete().contains(entity) ? entity : null;
    }
}
