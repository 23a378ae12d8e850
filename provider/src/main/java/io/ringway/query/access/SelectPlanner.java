// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.SortKey;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.evaluate.Layout;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.OrderItem;
import io.ringway.query.typed.ResolvedSelect;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Source;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans one selection. First everything is compiled, by which the frame gets its cells; then the reads are made, of what has a
 * cell. For one selection.
 */
final class SelectPlanner {
    private final Planning planning;
    private final ResolvedSelect select;
    private final FrameLayout layout;
    private final Evaluator evaluator;
    private final Constants constants;
    private final TableReads reads;
    private final EntityVariable root;
    private final Fetches fetches;
    private final List<Source> sources;

    /** @param outer of the selection around this one; null when there is none */
    SelectPlanner(Planning planning, ResolvedSelect select, @Nullable Layout outer) {
        this.planning = planning;
        this.select = select;
        this.layout = new FrameLayout(select.depth(), outer);
        this.evaluator =
                new Evaluator(planning.model(), layout, new SubqueryPlans(planning, layout, select.depth() + 1));
        this.constants = new Constants(select.depth(), evaluator);
        this.reads = new TableReads(layout, constants, planning.findings());
        this.root = (EntityVariable) select.sources().get(0).variable();
        this.fetches = Fetches.of(select);
        this.sources = fetches.without(select.sources());
    }

    ReadPlan.Select plan() {
        List<Test> conjuncts = Conjuncts.of(select.where());
        FirstSource first = new FirstSource(root, conjuncts, planning, layout, constants, reads);
        if (select.grouped() && sources.size() == 1 && first.isPlain()) {
            ServerGroups groups = new ServerGroups(select, root, first.access(), planning, layout);
            if (groups.isServed()) {
                first.access().tell();
                return groups.plan(evaluator(groups.layout()), constants, reads);
            }
        }
        return inRingway(first, conjuncts);
    }

    private ReadPlan.Select inRingway(FirstSource first, List<Test> conjuncts) {
        boolean alone = sources.size() == 1 && first.isPlain() && !select.grouped();
        Sequence served = alone && first.access().isOneTable()
                ? new Orders(root, first.table(), first.access().only(), planning)
                        .served(select.orderBy(), evaluator, constants)
                : select.orderBy().isEmpty() ? Sequence.ANY : null;
        if (served != null && served.nearest() != null) {
            first.byIndex();
        }
        first.tell();
        @Nullable
        Expression filter = Stream.concat(first.access().residue().stream(), fetches.conditions().stream())
                .map(evaluator::compile)
                .reduce(Both::of)
                .orElse(null);
        boolean few = isFew(first);
        List<UnaryOperator<Rows>> joins = new ArrayList<>();
        Joins planned = new Joins(planning, layout, evaluator, constants, reads);
        for (int i = 1; i < sources.size(); i++) {
            joins.add(planned.prepare(sources.get(i), sources.subList(0, i), conjuncts, few));
        }
        GroupLayout groups = new GroupLayout(select.groupBy(), layout);
        Evaluator results = select.grouped() ? evaluator(groups) : evaluator;
        List<Item> items = items(results);
        boolean distinct = select.distinct() && !(alone && hasWholeRows());
        List<SortKey> sort = served == null ? sort(results) : List.of();
        Grouping grouping = select.grouped() ? grouping(groups, results) : null;
        Sequence sequence = served == null ? Sequence.ANY : served;
        if (distinct && alone && sequence == Sequence.ANY && arePartitions(first)) {
            sequence = Sequence.PARTITIONS;
            distinct = !Partitions.tellApart(root, first.table(), first.access().only(), terms(select.items()));
            few |= first.access().only().isByPartition();
        }
        tellOfResults(few, distinct, sort);
        Rows rows = first.rows(sequence);
        for (UnaryOperator<Rows> join : joins) {
            rows = join.apply(rows);
        }
        return new ReadPlan.Select(rows, layout.size(), filter, grouping, items, distinct, sort, layout.isCorrelated());
    }

    /**
     * Whether there are no more rows than the query names by their whole keys: joined to them are only what each of them has in
     * itself, and the one row that it refers to.
     */
    private boolean isFew(FirstSource first) {
        return first.isPlain()
                && first.access().isOfRows()
                && sources.stream().skip(1).allMatch(source -> Joins.isOfRow(source.variable()));
    }

    private boolean arePartitions(FirstSource first) {
        return first.access().isOneTable()
                && Partitions.serve(root, first.table(), first.access().only(), layout.terms(root));
    }

    private static List<Term> terms(List<ResultItem> items) {
        return items.stream().map(ResultItem::term).toList();
    }

    private Evaluator evaluator(Layout over) {
        return new Evaluator(planning.model(), over, new SubqueryPlans(planning, over, select.depth() + 1));
    }

    private List<Item> items(Evaluator results) {
        List<Item> items = new ArrayList<>();
        for (ResultItem item : select.items()) {
            EntityMapping entity =
                    item.term() instanceof EntityTerm term ? term.variable().entity() : null;
            items.add(
                    new Item(item.alias(), item.type(), results.compile(item.term()), entity, fetches.of(item.term())));
        }
        return items;
    }

    /** Whether every row of a table makes another result. */
    private boolean hasWholeRows() {
        return select.items().stream()
                .anyMatch(item -> item.term() instanceof EntityTerm term
                        && term.variable().equals(root));
    }

    private List<SortKey> sort(Evaluator results) {
        List<SortKey> keys = new ArrayList<>();
        for (OrderItem item : select.orderBy()) {
            keys.add(Orders.key(item, results));
        }
        return keys;
    }

    private Grouping grouping(GroupLayout groups, Evaluator results) {
        @Nullable Expression having = select.having() == null ? null : results.compile(select.having());
        List<Expression> keys =
                select.groupBy().stream().map(evaluator::compile).toList();
        return Groups.of(keys, groups.aggregates(), having, evaluator);
    }

    /** @param few whether there are no more rows than keys, which then stand in memory anyway */
    private void tellOfResults(boolean few, boolean distinct, List<SortKey> sort) {
        if (select.grouped()) {
            int at = select.groupBy().isEmpty() ? -1 : select.groupBy().get(0).at();
            tell(few, "the database does not group so", "group and aggregate", at);
        }
        if (distinct) {
            tell(few, "the database does not make such results distinct", "make results distinct", -1);
        }
        if (!sort.isEmpty()) {
            int at = select.orderBy().get(0).term().at();
            tell(few, "the database does not give such an order", "sort", at);
        }
    }

    private void tell(boolean few, String reason, String work, int at) {
        planning.findings().leave(work);
        if (!few) {
            planning.findings().need(Need.scan(reason, root.entity(), at));
        }
    }
}
