// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.read.BulkPlan;
import io.ringway.plan.read.BulkPlan.Assignment;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.ParameterWriter;
import io.ringway.spi.TableId;
import io.ringway.store.WriteClock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes of rows that are found first. A row with a version is written only where it still has that version, and gets the
 * next one unless the statement sets another: so it stays in one order with the other writes of such rows.
 */
final class SelectedWrites implements BulkWrites {
    private final BulkPlan.Selected plan;
    private final QueryLimits limits;
    private final WriteClock clock;
    private final PlanItems rows;
    private final SubqueryPlans subqueries = new SubqueryPlans();
    private final List<Assignment> whole;
    private final List<Assignment> fields;
    private final List<ColumnMapping> key;
    private final @Nullable VersionMapping version;
    private final boolean grows;
    private final BulkStatement statement;

    SelectedWrites(BulkPlan.Selected plan, QueryLimits limits, WriteClock clock) {
        EntityMapping mapping = plan.mapping();
        List<ColumnMapping> id = mapping.id().columns();
        List<Assignment> assignments = plan.assignments();
        boolean allStatic = !assignments.isEmpty()
                && assignments.stream().allMatch(each -> each.column().column().isStatic());
        this.plan = plan;
        this.whole = assignments.stream().filter(each -> each.field() == null).toList();
        this.fields = assignments.stream().filter(each -> each.field() != null).toList();
        this.limits = limits;
        this.clock = clock;
        this.rows = PlanItems.of(plan.rows());
        this.version = mapping.version();
        this.key = allStatic && version == null ? id.subList(0, mapping.id().partitionColumns()) : id;
        this.grows = version != null
                && !assignments.isEmpty()
                && assignments.stream().noneMatch(each -> each.column() == version.column());
        this.statement = new BulkStatement(shape(mapping));
    }

    private Mutation shape(EntityMapping mapping) {
        List<Column> values = new ArrayList<>();
        whole.forEach(each -> values.add(each.column().column()));
        List<CollectionChange> changes = new ArrayList<>();
        fields.forEach(each ->
                changes.add(new CollectionChange(each.column().column(), CollectionChange.Kind.FIELD, each.field())));
        if (version != null && grows) {
            values.add(version.column().column());
        }
        boolean deletes = plan.assignments().isEmpty();
        if (deletes && mapping.ofPartitions()) {
            mapping.valueColumns().forEach(column -> values.add(column.column()));
        }
        return new Mutation(
                deletes ? Mutation.Kind.DELETE : Mutation.Kind.UPDATE,
                new TableId("", mapping.table()),
                values,
                changes,
                key.stream().map(ColumnMapping::column).toList(),
                version == null
                        ? Condition.NONE
                        : Condition.equal(List.of(version.column().column())),
                false,
                false);
    }

    @Override
    public long execute(QueryCall call) {
        try (Run run = new Run(call, limits, subqueries)) {
            FrameItems found = (FrameItems) rows.items(run, run.arguments(), QueryCall.ALL);
            if (!found.next()) {
                return 0;
            }
            SentWrites writes = new SentWrites(run, plan.mapping(), statement, clock);
            do {
                writes.send(writer -> write(run, found, writer));
            } while (!writes.hasFailed() && found.next());
            long applied = writes.applied();
            if (writes.refused() > 0) {
                throw changed(writes.refused(), applied);
            }
            return applied;
        }
    }

    private void write(Run run, FrameItems row, ParameterWriter writer) {
        int slot = 0;
        for (Assignment assignment : whole) {
            writer.setValue(slot++, assignment.value().value(row.frame(), run.arguments()));
        }
        Object was =
                version == null ? null : row.value(plan.mapping().id().columns().size());
        if (version != null && grows) {
            version.write(version.next(was), writer, slot++);
        }
        for (Assignment assignment : fields) {
            writer.setValue(slot++, assignment.value().value(row.frame(), run.arguments()));
        }
        for (int i = 0; i < key.size(); i++) {
            key.get(i).writeValue(row.value(i), writer, slot++);
        }
        if (version != null) {
            version.write(was, writer, slot);
        }
    }

    private RingwayException changed(long refused, long applied) {
        return new RingwayException(Problem.of(
                        "RW-1584",
                        refused + " rows were changed by others between being found and being written; " + applied
                                + " were written")
                .at(plan.mapping().name())
                .because("Their version is not the one that was read")
                .fix("Execute the statement again"));
    }
}
