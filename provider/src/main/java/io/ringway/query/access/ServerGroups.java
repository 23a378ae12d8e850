// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.Operand;
import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.ResolvedSelect;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Term;
import io.ringway.spi.Column;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that the database computes: over all rows that are found, or over groups by the first columns of the key. What it
 * computes for several statements Ringway sums up, where that can be done.
 */
final class ServerGroups {
    private final ResolvedSelect select;
    private final EntityVariable root;
    private final RootAccess access;
    private final Planning planning;
    private final GroupLayout layout;
    private final FrameLayout rows;
    private final EntityMapping table;
    private final List<AggregateTerm> aggregates;

    ServerGroups(ResolvedSelect select, EntityVariable root, RootAccess access, Planning planning, FrameLayout rows) {
        this.select = select;
        this.root = root;
        this.access = access;
        this.planning = planning;
        this.rows = rows;
        this.layout = new GroupLayout(select.groupBy(), rows);
        this.table = access.accesses().keySet().iterator().next();
        select.items().forEach(item -> ask(item.term()));
        select.orderBy().forEach(item -> ask(item.term()));
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
                && select.having() == null
                && !select.distinct()
                && isKeyPrefix()
                && aggregates.stream().allMatch(this::isServed);
    }

    ReadPlan.Select plan(Evaluator groups, TableReads reads) {
        Access path = access.only();
        AggregateColumns columns = new AggregateColumns(table);
        List<Fill> fills = new ArrayList<>();
        for (Term key : select.groupBy()) {
            fills.add(new Fill(fills.size(), columns.key(Objects.requireNonNull(own(key)))));
        }
        for (AggregateTerm aggregate : aggregates) {
            fills.add(new Fill(fills.size(), columns.aggregate(aggregate)));
        }
        Selection shape = Selection.of(new TableId("", table.table()), columns.selected(), path.restrictions())
                .withGrouping(grouping());
        if (path.filtering()) {
            shape = shape.withFiltering();
        }
        List<Operand> operands = path.operands();
        TableRead read =
                new TableRead(table, shape, operands, path.inTurn(), path.reach(), null, List.copyOf(fills), null);
        reads.step(table, path, shape);
        List<SortKey> sort = new ArrayList<>();
        select.orderBy().forEach(item -> sort.add(Orders.key(item, groups)));
        if (!sort.isEmpty() && !select.groupBy().isEmpty()) {
            String reason = "the database does not give groups in such an order";
            planning.findings().need(Need.scan(reason, table, -1));
            planning.findings().leave("sort");
        }
        return new ReadPlan.Select(
                new Rows.Tables(List.of(read)),
                fills.size(),
                null,
                select.groupBy().isEmpty() && path.isSplit() ? summedUp() : null,
                items(groups),
                false,
                select.groupBy().isEmpty() ? List.of() : sort,
                rows.isCorrelated());
    }

    private List<Item> items(Evaluator groups) {
        List<Item> items = new ArrayList<>();
        for (ResultItem item : select.items()) {
            items.add(new Item(item.alias(), item.type(), groups.compile(item.term()), null));
        }
        return items;
    }

    /** The results of several statements as one. */
    private Grouping summedUp() {
        planning.findings().leave("sum up the aggregates of several requests");
        List<Grouping.Aggregate> sums = new ArrayList<>();
        for (int i = 0; i < aggregates.size(); i++) {
            int cell = i;
            Expression partial = (frame, arguments) -> frame[cell];
            AggregateTerm term = aggregates.get(i);
            Grouping.Kind kind = switch (term.kind()) {
                case COUNT, SUM, AVG -> Grouping.Kind.SUM;
                case MIN -> Grouping.Kind.MIN;
                case MAX -> Grouping.Kind.MAX;
            };
            sums.add(new Grouping.Aggregate(kind, false, partial, term.type()));
        }
        return new Grouping(List.of(), sums, null);
    }

    private boolean isServed(AggregateTerm term) {
        boolean split = select.groupBy().isEmpty() && access.only().isSplit();
        if (term.distinct() || split && term.kind() == io.ringway.query.tree.Aggregate.Kind.AVG) {
            return false;
        }
        if (term.argument() instanceof EntityTerm entity) {
            return entity.variable().equals(root);
        }
        return term.argument() instanceof ColumnTerm column
                && column.variable().equals(root)
                && AggregateColumns.isServed(term, column.column());
    }

    private boolean isKeyPrefix() {
        if (select.groupBy().isEmpty()) {
            return true;
        }
        List<ColumnMapping> key = table.id().columns();
        int last = -1;
        for (Term term : select.groupBy()) {
            int position =
                    term instanceof ColumnTerm column && column.variable().equals(root) ? key.indexOf(own(term)) : -1;
            if (position < 0) {
                return false;
            }
            last = Math.max(last, position);
        }
        for (int i = 0; i < Math.max(last + 1, table.id().partitionColumns()); i++) {
            ColumnMapping column = key.get(i);
            boolean named = select.groupBy().stream().anyMatch(term -> own(term) == column);
            if (!named && !isFixed(i, column)) {
                return false;
            }
        }
        return !table.hasStaticColumns();
    }

    private boolean isFixed(int position, ColumnMapping column) {
        Access path = access.only();
        return path.isByPartition()
                && position < table.id().partitionColumns() + path.fixed()
                && !path.takesInTurn(column.column().name());
    }

    private List<Column> grouping() {
        List<ColumnMapping> key = table.id().columns();
        int last = -1;
        for (Term term : select.groupBy()) {
            last = Math.max(last, key.indexOf(own(term)));
        }
        int columns =
                select.groupBy().isEmpty() ? 0 : Math.max(last + 1, table.id().partitionColumns());
        return key.subList(0, columns).stream().map(ColumnMapping::column).toList();
    }

    private @Nullable ColumnMapping own(Term term) {
        return term instanceof ColumnTerm column ? TableColumns.of(table, column.column()) : null;
    }

    /** Notes the aggregates within a term. */
    private void ask(Term term) {
        if (layout.find(term) == null) {
            term.operands().forEach(this::ask);
        }
    }
}
