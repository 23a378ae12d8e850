// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryAccess;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.tree.Aggregate.Kind;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.OrderItem;
import io.ringway.query.typed.ResolvedSelect;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that the database computes: over all rows that are found, or over groups by the first columns of the key. What it
 * computes for several statements, or for several partitions of a group, Ringway combines.
 */
final class ServerGroups {
    private final ResolvedSelect select;
    private final EntityVariable root;
    private final RootAccess access;
    private final Planning planning;
    private final GroupLayout layout;
    private final FrameLayout rows;
    private final EntityMapping table;
    private final GroupKeys keys;
    private final List<AggregateTerm> aggregates;

    ServerGroups(ResolvedSelect select, EntityVariable root, RootAccess access, Planning planning, FrameLayout rows) {
        this.select = select;
        this.root = root;
        this.access = access;
        this.planning = planning;
        this.rows = rows;
        this.layout = new GroupLayout(select.groupBy(), rows);
        this.table = access.accesses().keySet().iterator().next();
        this.keys = new GroupKeys(select.groupBy(), root, table, access.only());
        select.items().forEach(item -> ask(item.term()));
        select.orderBy().forEach(item -> ask(item.term()));
        if (select.having() != null) {
            ask(select.having());
        }
        this.aggregates = layout.aggregates();
    }

    GroupLayout layout() {
        return layout;
    }

    boolean isServed() {
        boolean rowsAreInstances = table.discriminator() == null || table.hierarchy() != null && table.root() == table;
        return !table.ofPartitions()
                && access.isOneTable()
                && access.left().isEmpty()
                && rowsAreInstances
                && !select.distinct()
                && keys.areServed()
                && aggregates.stream().allMatch(this::isServed);
    }

    ReadPlan.Select plan(Evaluator groups, Constants constants, TableReads reads) {
        @Nullable Expression having = select.having() == null ? null : groups.compile(select.having());
        Sequence sequence = select.groupBy().isEmpty() || keys.areCombined()
                ? null
                : new Orders(root, table, access.only(), planning).served(select.orderBy(), groups, constants);
        List<SortKey> sort = new ArrayList<>();
        if (sequence == null && !select.groupBy().isEmpty()) {
            select.orderBy().forEach(item -> sort.add(Orders.key(item, groups)));
        }
        tell(!sort.isEmpty());
        TableRead read = read(sequence == null ? Sequence.ANY : sequence);
        reads.step(table, access.only(), read.shape());
        boolean combined = keys.areCombined();
        return new ReadPlan.Select(
                new Rows.Tables(List.of(read)),
                read.fills().size(),
                combined ? null : having,
                combined ? combined(having) : null,
                items(groups),
                false,
                sort,
                rows.isCorrelated());
    }

    private TableRead read(Sequence sequence) {
        Access path = access.only();
        AggregateColumns columns = new AggregateColumns(table);
        List<Fill> fills = new ArrayList<>();
        List<@Nullable Object> ofNone = new ArrayList<>();
        for (Term key : select.groupBy()) {
            fills.add(new Fill(fills.size(), columns.key(Objects.requireNonNull(keys.own(key)))));
        }
        for (AggregateTerm aggregate : aggregates) {
            fills.add(new Fill(
                    fills.size(), keys.areCombined() ? columns.part(aggregate) : columns.aggregate(aggregate)));
            ofNone.add(aggregate.kind() == Kind.COUNT ? (Object) 0L : null);
        }
        for (AggregateTerm aggregate : aggregates) {
            if (keys.areCombined() && aggregate.kind() == Kind.AVG) {
                fills.add(new Fill(fills.size(), columns.weight(aggregate)));
                ofNone.add(0L);
            }
        }
        Selection shape = Selection.of(new TableId("", table.table()), columns.selected(), path.restrictions())
                .withGrouping(keys.columns())
                .withOrdering(sequence.by());
        return new TableRead(
                table,
                path.filtering() ? shape.withFiltering() : shape,
                path.operands(),
                path.inTurn(),
                path.reach(),
                null,
                fills,
                sequence.merge(),
                select.groupBy().isEmpty() ? ofNone : null);
    }

    /** No level is needed for what is done with no more groups than the query names partitions. */
    private void tell(boolean sorted) {
        if (keys.areCombined()) {
            planning.findings().leave("combine the aggregates of several requests");
        }
        Test having = select.having();
        if (having != null) {
            planning.findings().leave("filter groups");
            if (!keys.areFew()) {
                String reason = "the database makes more groups than HAVING lets pass";
                planning.findings().need(new Need(QueryAccess.FILTERING, reason, table, List.of(), having.at()));
            }
        }
        if (sorted) {
            planning.findings().leave("sort");
            if (!keys.areFew()) {
                OrderItem first = select.orderBy().get(0);
                String reason = "the database does not give groups in such an order";
                planning.findings().need(Need.scan(reason, table, first.term().at()));
            }
        }
    }

    private List<Item> items(Evaluator groups) {
        List<Item> items = new ArrayList<>();
        for (ResultItem item : select.items()) {
            items.add(new Item(item.alias(), item.type(), groups.compile(item.term()), null));
        }
        return items;
    }

    /** Makes one of the results of several statements, or of the partitions of a group. */
    private Grouping combined(@Nullable Expression having) {
        List<Expression> by = new ArrayList<>();
        for (int i = 0; i < select.groupBy().size(); i++) {
            by.add(cell(i));
        }
        List<Grouping.Aggregate> parts = new ArrayList<>();
        int weights = by.size() + aggregates.size();
        for (int i = 0; i < aggregates.size(); i++) {
            AggregateTerm term = aggregates.get(i);
            Expression part = cell(by.size() + i);
            @Nullable
            Expression weight = term.kind() == Kind.COUNT ? part : term.kind() == Kind.AVG ? cell(weights++) : null;
            parts.add(new Grouping.Aggregate(Groups.kind(term), false, part, weight, term.type()));
        }
        return new Grouping(by, parts, having);
    }

    private static Expression cell(int index) {
        return (frame, arguments) -> frame[index];
    }

    private boolean isServed(AggregateTerm term) {
        if (term.distinct()) {
            return false;
        }
        if (term.argument() instanceof EntityTerm entity) {
            return entity.variable().equals(root);
        }
        return term.argument() instanceof ColumnTerm column
                && column.variable().equals(root)
                && AggregateColumns.isServed(term, column.column());
    }

    private void ask(Test test) {
        test.terms().forEach(this::ask);
        test.tests().forEach(this::ask);
    }

    /** Notes the aggregates within a term. */
    private void ask(Term term) {
        if (layout.find(term) == null) {
            term.operands().forEach(this::ask);
        }
    }
}
