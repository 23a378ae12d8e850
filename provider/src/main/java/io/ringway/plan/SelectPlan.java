// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Column;
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

/** The read of one entity by its id: every column, in the order of the mapping. */
public final class SelectPlan {
    private final EntityMapping mapping;
    private final List<AttributeMapping> attributes;
    private final int[] slots;
    private final @Nullable ClassifiedRows classes;
    private final @Nullable Presence presence;
    private final Preparation<PreparedSelection> statement;

    SelectPlan(EntityMapping mapping, TableId table, Datastore datastore) {
        this.mapping = mapping;
        this.attributes = mapping.attributes();
        this.slots = new int[mapping.readColumns().size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = i;
        }
        this.classes = ClassifiedRows.of(mapping, slots);
        this.presence = mapping.ofPartitions() ? Presence.of(mapping, slots) : null;
        Selection selection = selection(mapping, table);
        this.statement = new Preparation<>(() -> datastore.prepare(selection));
    }

    /** Binds an id; the stage is complete already when the statement is prepared. */
    public CompletionStage<BoundSelection> bind(Object id, OperationOptions options) {
        return statement.get().thenApply(prepared -> bind(prepared, id, options));
    }

    /** Binds an id when the statement is prepared, and gives null when it isn't yet. */
    public @Nullable BoundSelection bindReady(Object id, OperationOptions options) {
        PreparedSelection prepared = statement.ready();
        return prepared == null ? null : bind(prepared, id, options);
    }

    /** A new instance with the state of the current row; null when the row is none, or of a class that is not asked for. */
    public @Nullable Object hydrate(RowReader row) {
        if (classes != null) {
            return classes.hydrate(row);
        }
        if (presence != null && !presence.test(row)) {
            return null;
        }
        Object entity = mapping.newInstance();
        read(row, slots, entity);
        return entity;
    }

    /** Overwrites the state of an instance with that of the current row; false when the row is no instance, or of another class. */
    public boolean hydrate(RowReader row, Object entity) {
        int[] own = slots(row);
        if (own == null) {
            return false;
        }
        read(row, own, entity);
        return true;
    }

    /**
     * Reads the attributes that a tracker has not loaded; those that it has stay as they are. A row of another class is as
     * one that is not there.
     */
    public void hydrateMissing(RowReader row, RowTracker tracker) {
        int[] own = slots(row);
        if (own == null) {
            return;
        }
        for (int i = 0; i < attributes.size(); i++) {
            AttributeMapping attribute = attributes.get(i);
            if (!tracker.isLoaded(attribute.ordinal())) {
                attribute.read(row, own, tracker.entity());
                tracker.loaded(attribute);
            }
        }
    }

    private int @Nullable [] slots(RowReader row) {
        if (presence != null && !presence.test(row)) {
            return null;
        }
        return classes == null ? slots : classes.slots(row, mapping);
    }

    private void read(RowReader row, int[] from, Object entity) {
        for (int i = 0; i < attributes.size(); i++) {
            attributes.get(i).read(row, from, entity);
        }
    }

    private BoundSelection bind(PreparedSelection prepared, Object id, OperationOptions options) {
        return prepared.bind(writer -> mapping.id().write(id, writer, 0), options);
    }

    private static Selection selection(EntityMapping mapping, TableId table) {
        List<Column> columns =
                mapping.readColumns().stream().map(ColumnMapping::column).toList();
        List<Restriction> key = mapping.id().columns().stream()
                .map(column -> Restriction.equal(column.column()))
                .toList();
        Selection selection = Selection.of(table, columns, key);
        return mapping.ofPartitions() ? selection.withDistinct() : selection;
    }
}
