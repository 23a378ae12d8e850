// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Datastore;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowReader;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The read of all rows of one table that refer to an instance: every column, in the order of the mapping. */
public final class RelatedPlan {
    private final ReferenceAttribute by;
    private final InstanceReader instances;
    private final Preparation<PreparedSelection> statement;

    RelatedPlan(EntityMapping mapping, ReferenceAttribute by, TableId table, Datastore datastore) {
        this.by = by;
        this.instances = new InstanceReader(mapping, 0);
        List<Restriction> where = by.columns().stream()
                .map(column -> Restriction.equal(column.column()))
                .toList();
        Selection rows = Selection.of(
                table, mapping.readColumns().stream().map(ColumnMapping::column).toList(), where);
        Selection selection = mapping.ofPartitions() ? rows.withDistinct() : rows;
        this.statement = new Preparation<>(() -> datastore.prepare(selection));
    }

    /** @param id of the instance that the rows refer to */
    public CompletionStage<BoundSelection> bind(Object id, OperationOptions options) {
        return statement
                .get()
                .thenApply(prepared -> prepared.bind(writer -> by.target().id().write(id, writer, 0), options));
    }

    /** A new instance with the state of the current row; null for one that is no instance, or of another class. */
    public @Nullable Object hydrate(RowReader row) {
        return instances.read(row);
    }
}
