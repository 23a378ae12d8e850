// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.Operand;
import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.spi.Column;
import io.ringway.spi.Feature;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to a table's rows through a materialized view that the unit maps, where the keys and indexes of the table do not serve
 * what is asked: the view gives keys, and the rows are read by these. A view may lag behind its table, so all that is asked is asked of
 * the rows themselves again; what the view does not have yet is not found.
 */
final class Views {
    private static final @Nullable Object[] NO_ROW = new Object[0];

    /** Rows are tested for all that is asked, so that keys stand for nothing of it. */
    private static final int NO_CONJUNCT = -1;

    private Views() {}

    /**
     * Rows by the keys that a view gives.
     *
     * @param access to the table
     * @param keys the read of the view
     */
    record Way(Access access, Findings.Step keys) {}

    /**
     * The way through the view that serves the most. Beside a key or an index of the table it has to serve everything.
     *
     * @param access to the table itself
     * @param stated what is asked of the table
     * @return null when the table needs no view, or no view has a key that serves it
     */
    static @Nullable Way through(EntityMapping table, Access access, List<ColumnCondition> stated, Planning planning) {
        boolean everywhere = access.path() == Path.SCAN || access.path() == Path.FILTERING;
        if ((!everywhere && !access.filtering()) || !planning.features().contains(Feature.MATERIALIZED_VIEW)) {
            return null;
        }
        return planning.model().entities().stream()
                .filter(view -> view.isViewOf(table))
                .map(view ->
                        new Candidate(view, AccessChoice.byKey(Planning.schema(view), planning.features(), stated)))
                .filter(each -> each.access().isByPartition() && (everywhere || each.servesAll(stated)))
                .max(Comparator.comparingInt(
                        each -> each.access().restrictions().size()))
                .map(each -> way(table, each.view(), each.access(), planning))
                .orElse(null);
    }

    private record Candidate(EntityMapping view, Access access) {
        boolean servesAll(List<ColumnCondition> stated) {
            return stated.stream().allMatch(condition -> access.served().containsAll(condition.conjuncts()));
        }
    }

    private static Way way(EntityMapping table, EntityMapping view, Access found, Planning planning) {
        List<Column> key =
                table.id().columns().stream().map(ColumnMapping::column).toList();
        Selection shape = Selection.of(new TableId("", view.table()), key, found.restrictions());
        Operand keys = keys(plan(table, found, shape));
        ColumnCondition byKeys = key.size() == 1
                ? ColumnCondition.of(key.get(0), Operator.IN, keys, NO_CONJUNCT)
                : ColumnCondition.ofKeys(key, keys, NO_CONJUNCT);
        Access access = AccessChoice.of(Planning.schema(table), planning.features(), List.of(byKeys));
        int partitions = found.path() == Path.PARTITION ? 1 : -1;
        return new Way(access, new Findings.Step(view, Path.VIEW, shape, null, found.detail(), partitions));
    }

    /** The read of the view, which is where its table is; of a key of several columns each result is a list. */
    private static ReadPlan plan(EntityMapping table, Access found, Selection shape) {
        int columns = shape.columns().size();
        List<Fill> fills = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int slot = i;
            fills.add(new Fill(slot, row -> row.getObject(slot)));
        }
        Expression key = columns == 1 ? (row, arguments) -> row[0] : (row, arguments) -> List.of(row.clone());
        TableRead read =
                new TableRead(table, shape, found.operands(), found.inTurn(), found.reach(), null, fills, null);
        return new ReadPlan.Select(
                new Rows.Tables(List.of(read)),
                columns,
                null,
                null,
                List.of(new Item(null, Object.class, key, null)),
                false,
                List.of(),
                false);
    }

    /** Each key once: while the view follows its table, a row may be found under its value before as well. */
    private static Operand keys(ReadPlan plan) {
        return arguments -> new ArrayList<>(new LinkedHashSet<>(arguments.subquery(plan, NO_ROW)));
    }
}
