// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import io.ringway.mapping.ValueType;
import io.ringway.plan.read.Operand;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Term;
import io.ringway.spi.Column;
import io.ringway.spi.Ordering;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes reads of what is asked of a variable; to be called when everything is asked for. */
final class TableReads {
    private final FrameLayout layout;
    private final Constants constants;
    private final Findings findings;

    TableReads(FrameLayout layout, Constants constants, Findings findings) {
        this.layout = layout;
        this.constants = constants;
        this.findings = findings;
    }

    /** The mappings of the tables in which an entity's instances are. */
    static List<EntityMapping> tables(EntityMapping entity) {
        Hierarchy hierarchy = entity.hierarchy();
        return hierarchy == null || hierarchy.isOneTable() ? List.of(entity) : hierarchy.concrete();
    }

    /**
     * How the rows of a read come.
     *
     * @param by empty for the table's own order
     * @param nearest null: not by the distance of a vector
     * @param vector the operand of {@code nearest}
     * @param merge when several statements have to be put into one order
     * @param partitions whether partition keys are read, each once
     */
    record Sequence(
            List<Ordering> by,
            @Nullable Column nearest,
            @Nullable Operand vector,
            @Nullable List<SortKey> merge,
            boolean partitions) {
        static final Sequence ANY = new Sequence(List.of(), null, null, null, false);
        static final Sequence PARTITIONS = new Sequence(List.of(), null, null, null, true);
    }

    /** The read of the terms that were asked of a variable. */
    TableRead read(EntityVariable variable, EntityMapping table, Access access, Sequence sequence) {
        return read(variable, table, access, sequence, List.of());
    }

    /** The same of the first row of each partition, of an entity of which every row is an instance. */
    TableRead firstOfEach(EntityVariable variable, EntityMapping table, Access access) {
        TableRead all = plan(variable, table, access, Sequence.ANY, List.of());
        TableRead read = Objects.requireNonNull(all.perPartition(1));
        step(table, access, read.shape());
        return read;
    }

    /** @param more what else each row gives */
    TableRead read(EntityVariable variable, EntityMapping table, Access access, Sequence sequence, List<Extra> more) {
        TableRead read = plan(variable, table, access, sequence, more);
        step(table, access, read.shape());
        return read;
    }

    private TableRead plan(
            EntityVariable variable, EntityMapping table, Access access, Sequence sequence, List<Extra> more) {
        List<Term> terms = layout.terms(variable);
        RowCells cells = new RowCells(table, constants, terms.stream().anyMatch(EntityTerm.class::isInstance));
        List<Fill> fills = new ArrayList<>();
        for (Term term : terms) {
            fills.add(new Fill(layout.cell(term), cells.cell(term)));
        }
        for (Extra extra : more) {
            int slot = cells.slot(extra.column());
            ValueType type = extra.type();
            fills.add(new Fill(
                    extra.cell(),
                    type == null ? row -> row.getObject(slot) : row -> type.fromStorage(row.getObject(slot))));
        }
        var accepts = cells.accepts(access);
        if (sequence.partitions()) {
            Partitions.key(table).forEach(cells::slot);
        }
        Selection shape = Selection.of(new TableId("", table.table()), cells.selected(), access.restrictions())
                .withOrdering(sequence.by());
        if (sequence.nearest() != null) {
            shape = shape.withNearest(sequence.nearest());
        }
        if (sequence.partitions()) {
            shape = shape.withDistinct();
        }
        if (access.filtering()) {
            shape = shape.withFiltering();
        }
        if (table.ofPartitions()) {
            shape = shape.withDistinct();
        }
        List<Operand> operands = new ArrayList<>(access.operands());
        operands.addAll(cells.natives().operands());
        if (sequence.vector() != null) {
            operands.add(sequence.vector());
        }
        return new TableRead(table, shape, operands, access.inTurn(), access.reach(), accepts, fills, sequence.merge());
    }

    /**
     * What a row gives beside the terms.
     *
     * @param type null: the storage value is wanted
     */
    record Extra(int cell, Column column, @Nullable ValueType type) {}

    void step(EntityMapping table, Access access, Selection shape) {
        int partitions = access.path() == io.ringway.QueryPlan.Path.PARTITION ? 1 : -1;
        findings.step(new Findings.Step(table, access.path(), shape, null, access.detail(), partitions));
    }
}
