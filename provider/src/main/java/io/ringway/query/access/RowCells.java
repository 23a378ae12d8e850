// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import io.ringway.mapping.ValueType;
import io.ringway.plan.InstanceReader;
import io.ringway.plan.Presence;
import io.ringway.plan.read.Cell;
import io.ringway.plan.read.RowTest;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TypeTerm;
import io.ringway.spi.Column;
import io.ringway.spi.RowReader;
import io.ringway.spi.Selected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is selected from one table, and how the rows give what is asked of them. For one read. */
final class RowCells {
    private final EntityMapping table;
    private final NativeCells natives;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Selected> selected = new ArrayList<>();

    /** @param instances whether whole instances are read: their columns come first, in their order */
    RowCells(EntityMapping table, Constants constants, boolean instances) {
        this.table = table;
        this.natives = new NativeCells(this, constants);
        if (instances) {
            table.readColumns().forEach(this::slot);
        }
    }

    /** What is selected, by slot; at least a column. */
    List<Selected> selected() {
        if (selected.isEmpty()) {
            slot(table.id().columns().get(table.id().columns().size() - 1));
        }
        return selected;
    }

    /** Operands of the functions that are selected. */
    NativeCells natives() {
        return natives;
    }

    int slot(ColumnMapping column) {
        return slot(column.column());
    }

    int slot(Selected what) {
        return slots.computeIfAbsent(what.label(), missing -> {
            selected.add(what);
            return selected.size() - 1;
        });
    }

    /** Whether a row is one of the entity: it tells of more than its partition, and its class is the entity's or extends it. */
    @Nullable
    RowTest accepts(Access access) {
        RowTest own = table.ofPartitions() || tellsOfPartitions(access) ? isInstance() : null;
        ColumnMapping discriminator = table.discriminator();
        Hierarchy hierarchy = table.hierarchy();
        if (discriminator == null || hierarchy == null) {
            return own;
        }
        int slot = slot(discriminator);
        RowTest ofClass = row -> hierarchy.concrete().contains(hierarchy.classOf(row.getObject(slot)));
        return own == null ? ofClass : row -> own.test(row) && ofClass.test(row);
    }

    /** What a row gives for a term of its variable. */
    Cell cell(Term term) {
        EntityVariable variable = (EntityVariable) FrameLayout.variable(term);
        if (variable == null || !(variable.origin() instanceof EntityVariable.Treated)) {
            return plain(term);
        }
        RowTest narrower = isOf(variable.entity());
        if (narrower == null) {
            return row -> null;
        }
        Cell cell = plain(term);
        return row -> narrower.test(row) ? cell.read(row) : null;
    }

    private Cell plain(Term term) {
        if (term instanceof ColumnTerm column) {
            return column(TableColumns.of(table, column.column()));
        }
        if (term instanceof EntityTerm) {
            return new InstanceReader(table, 0)::read;
        }
        if (term instanceof ReferenceTerm reference) {
            return reference(reference);
        }
        if (term instanceof EmbeddedTerm embedded) {
            return attribute(embedded.attribute(), embedded.columns());
        }
        if (term instanceof IdTerm id) {
            return id(id);
        }
        if (term instanceof TypeTerm) {
            return type();
        }
        return natives.cell((NativeCallTerm) term);
    }

    /** The class of the instance that a row is. */
    private Cell type() {
        ColumnMapping discriminator = table.discriminator();
        Hierarchy hierarchy = table.hierarchy();
        if (discriminator == null || hierarchy == null) {
            return row -> table.type();
        }
        int slot = slot(discriminator);
        return row -> hierarchy.classOf(row.getObject(slot)).type();
    }

    private Cell column(ColumnMapping column) {
        int slot = slot(column);
        ValueType type = column.valueType();
        boolean collection = column.column().type().isCollection();
        return row -> collection && row.isNull(slot) ? null : type.fromStorage(row.getObject(slot));
    }

    /** The columns of a reference need not stand side by side: its key may share some with others. */
    private Cell reference(ReferenceTerm term) {
        List<ColumnMapping> own = term.attribute().columns();
        int[] positions =
                new int[own.stream().mapToInt(ColumnMapping::index).max().orElse(0) + 1];
        for (int i = 0; i < own.size(); i++) {
            positions[own.get(i).index()] =
                    slot(TableColumns.of(table, term.columns().get(i)));
        }
        return row -> term.attribute().value(row, positions);
    }

    /** @param columns of the table's entity, for each of the attribute's own in their order */
    private Cell attribute(AttributeMapping attribute, List<ColumnMapping> columns) {
        int[] positions = new int[attribute.firstColumn() + columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            positions[attribute.firstColumn() + i] = slot(TableColumns.of(table, columns.get(i)));
        }
        return row -> attribute.value(row, positions);
    }

    private Cell id(IdTerm term) {
        EntityMapping owner = term.owner();
        int[] positions = new int[owner.columns().size()];
        for (int i = 0; i < term.columns().size(); i++) {
            positions[owner.id().columns().get(i).index()] =
                    slot(TableColumns.of(table, term.columns().get(i)));
        }
        List<AttributeMapping> parts =
                owner.attributes().stream().filter(AttributeMapping::id).toList();
        return row -> {
            Object stub = owner.newInstance();
            parts.forEach(part -> part.read(row, positions, stub));
            return owner.id().of(stub);
        };
    }

    /** Whether a row may only tell what its partition shares: not when something of its own is asked of it. */
    private boolean tellsOfPartitions(Access access) {
        List<ColumnMapping> key = table.id().columns();
        List<ColumnMapping> partition = key.subList(0, table.id().partitionColumns());
        boolean hasClustering = key.size() > partition.size();
        return hasClustering
                && table.hasStaticColumns()
                && access.restrictions().stream()
                        .allMatch(restriction -> restriction.columns().stream()
                                .allMatch(column -> column.isStatic()
                                        || partition.stream()
                                                .anyMatch(part ->
                                                        part.column().name().equals(column.name()))));
    }

    private RowTest isInstance() {
        return new InstanceTest(
                new Presence(table.presence().stream().mapToInt(this::slot).toArray()));
    }

    /** Whether a row is of a class; null when none of the table is. */
    private @Nullable RowTest isOf(EntityMapping entity) {
        ColumnMapping discriminator = table.discriminator();
        Hierarchy hierarchy = table.hierarchy();
        if (discriminator == null || hierarchy == null) {
            return entity.type().isAssignableFrom(table.type()) ? row -> true : null;
        }
        int slot = slot(discriminator);
        return row -> entity.type()
                .isAssignableFrom(hierarchy.classOf(row.getObject(slot)).type());
    }

    /** A column, or what is asked about one, by itself. */
    static Column about(ColumnMapping column, Column.Kind kind, io.ringway.spi.ColumnType type) {
        return new Column(column.column().name(), type, kind);
    }

    /** A row that is no instance stands for a partition that has no rows. */
    private record InstanceTest(Presence presence) implements RowTest {
        @Override
        public boolean test(RowReader row) {
            return presence.test(row);
        }

        @Override
        public boolean refusesOnlyLoneRows() {
            return true;
        }
    }
}
