// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.BulkPlan;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.ResolvedDelete;
import io.ringway.query.typed.ResolvedUpdate;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.spi.Feature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans bulk updates and deletes (Jakarta Persistence 3.2, 4.10). */
final class BulkPlanner {
    private final Planning planning;

    BulkPlanner(Planning planning) {
        this.planning = planning;
    }

    /** An update of a row that is not there would make one, so rows are found first. */
    BulkPlan update(ResolvedUpdate update) {
        Selecting selecting = new Selecting(update.root(), update.where());
        List<BulkPlan.Assignment> assignments = new ArrayList<>();
        for (io.ringway.query.typed.Assignment each : update.assignments()) {
            assignments.addAll(new BulkAssignments(selecting.evaluator).of(each));
        }
        return selecting.plan(assignments);
    }

    BulkPlan delete(ResolvedDelete delete) {
        Selecting selecting = new Selecting(delete.root(), delete.where());
        BulkPlan direct = new DirectDeletes(planning).plan(selecting.entity, selecting.access);
        if (direct != null) {
            return direct;
        }
        return selecting.plan(List.of());
    }

    /** The rows that are meant. */
    private final class Selecting {
        private final EntityVariable root;
        private final EntityMapping entity;
        private final FrameLayout layout = new FrameLayout(0, null);
        private final Evaluator evaluator;
        private final RootAccess access;
        private final TableReads reads;

        Selecting(EntityVariable root, @Nullable Test where) {
            this.root = root;
            this.entity = onlyTable(root.entity());
            entity.requireWritable();
            this.evaluator = new Evaluator(planning.model(), layout, new SubqueryPlans(planning, layout, 1));
            Constants constants = new Constants(0, evaluator);
            this.reads = new TableReads(layout, constants, planning.findings());
            this.access = new RootAccess(root, List.of(entity), Conjuncts.of(where), List.of(), planning, constants);
        }

        BulkPlan plan(List<BulkPlan.Assignment> assignments) {
            access.tell();
            boolean ofPartitions = isOfPartitions(assignments);
            if (!isByKey() && !ofPartitions) {
                String reason = "the rows have to be read first, to be written one by one";
                planning.findings().need(Need.scan(reason, entity, -1));
            }
            planning.findings()
                    .leave(
                            assignments.isEmpty()
                                    ? "delete each row"
                                    : "update each " + (ofPartitions ? "partition" : "row"));
            @Nullable
            Expression filter = access.left().stream()
                    .map(evaluator::compile)
                    .reduce(Both::of)
                    .orElse(null);
            List<Item> items = new ArrayList<>();
            for (ColumnMapping column : written()) {
                ColumnTerm term = new ColumnTerm(root, column, Position.NONE);
                items.add(new Item(null, term.type(), evaluator.compile(term), null));
            }
            TableRead read = ofPartitions
                    ? reads.firstOfEach(root, entity, access.only())
                    : reads.read(root, entity, access.only(), Sequence.ANY);
            Rows rows = new Rows.Tables(List.of(read));
            ReadPlan found = new ReadPlan.Select(rows, layout.size(), filter, null, items, false, List.of(), false);
            return new BulkPlan.Selected(entity, found, assignments);
        }

        /** Whether static columns of partitions that are named are written, so that one row of each is enough to find it. */
        private boolean isOfPartitions(List<BulkPlan.Assignment> assignments) {
            return !assignments.isEmpty()
                    && assignments.stream()
                            .allMatch(each -> each.column().column().isStatic())
                    && entity.version() == null
                    && entity.hierarchy() == null
                    && !entity.ofPartitions()
                    && planning.features().contains(Feature.PER_PARTITION_LIMIT)
                    && access.left().isEmpty()
                    && Partitions.areNamed(entity, access.only())
                    && layout.terms(root).stream().allMatch(this::isOfPartition);
        }

        private boolean isOfPartition(Term term) {
            return term instanceof ColumnTerm column
                    && (column.column().column().isStatic()
                            || Partitions.key(entity).contains(column.column()));
        }

        /** Whether single rows are named by their whole keys. */
        private boolean isByKey() {
            return access.only().ofRows();
        }

        private List<ColumnMapping> written() {
            List<ColumnMapping> columns = new ArrayList<>(entity.id().columns());
            if (entity.version() != null) {
                columns.add(entity.version().column());
            }
            return columns;
        }
    }

    private static EntityMapping onlyTable(EntityMapping entity) {
        List<EntityMapping> tables = TableReads.tables(entity);
        if (tables.size() > 1) {
            throw new IllegalArgumentException(Problem.of("RW-1911", "A bulk update or delete of several tables")
                    .at(entity.name())
                    .because("Each of the classes " + tables + " has its own table")
                    .fix("Write one statement for each of them")
                    .text());
        }
        return tables.get(0);
    }
}
