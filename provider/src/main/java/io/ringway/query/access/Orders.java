// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.SortKey;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.OrderItem;
import io.ringway.query.typed.Term;
import io.ringway.spi.Feature;
import io.ringway.spi.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the database gives rows in the order that is asked for. */
final class Orders {
    private final EntityVariable variable;
    private final EntityMapping table;
    private final Access access;
    private final Planning planning;

    Orders(EntityVariable variable, EntityMapping table, Access access, Planning planning) {
        this.variable = variable;
        this.table = table;
        this.access = access;
        this.planning = planning;
    }

    /** How rows come in an order; null when the database does not give it. */
    @Nullable
    Sequence served(List<OrderItem> order, Evaluator evaluator, Constants constants) {
        if (order.isEmpty() || isOneRow()) {
            return Sequence.ANY;
        }
        Sequence nearest = nearest(order, constants);
        return nearest != null ? nearest : byClustering(order, evaluator);
    }

    /** Whether at most one row is found. */
    private boolean isOneRow() {
        int clustering = table.id().columns().size() - table.id().partitionColumns();
        return access.isByPartition() && access.inTurn().isEmpty() && access.fixed() == clustering;
    }

    private @Nullable Sequence nearest(List<OrderItem> order, Constants constants) {
        if (order.size() > 1
                || order.get(0).ascending()
                || !(order.get(0).term() instanceof NativeCallTerm call)
                || call.known() == null
                || access.isSplit() && access.path() != io.ringway.QueryPlan.Path.SCAN) {
            return null;
        }
        return switch (call.known()) {
            case SIMILARITY_COSINE -> nearest(call, "cosine", constants);
            case SIMILARITY_DOT_PRODUCT -> nearest(call, "dot_product", constants);
            case SIMILARITY_EUCLIDEAN -> nearest(call, "euclidean", constants);
            case TOKEN, MIN_TIMEUUID, MAX_TIMEUUID, WRITETIME, TTL -> null;
        };
    }

    private @Nullable Sequence nearest(NativeCallTerm call, String similarity, Constants constants) {
        Term first = call.arguments().get(0);
        Term second = call.arguments().get(1);
        if (!(first instanceof ColumnTerm vector)
                || !vector.variable().equals(variable)
                || !constants.isConstant(second)
                || !planning.features().contains(Feature.VECTOR)) {
            return null;
        }
        ColumnMapping column = TableColumns.of(table, vector.column());
        boolean indexed = new Indexes(Planning.schema(table).indexes(), planning.features())
                .hasVector(column.column(), similarity);
        return indexed
                ? new Sequence(List.of(), column.column(), constants.operand(second, column.valueType()), null, false)
                : null;
    }

    /** By clustering columns in their order, or each of them turned around; what has one value in all rows does not count. */
    private @Nullable Sequence byClustering(List<OrderItem> order, Evaluator evaluator) {
        if (!access.isByPartition()) {
            return null;
        }
        List<Ordering> clustering = Planning.schema(table).clustering();
        List<SortKey> merge = new ArrayList<>();
        int next = access.fixed();
        Boolean reversed = null;
        for (OrderItem item : order) {
            if (!(item.term() instanceof ColumnTerm column)
                    || !column.variable().equals(variable)) {
                return null;
            }
            if (isFixed(column)) {
                continue;
            }
            if (next >= clustering.size()
                    || !clustering
                            .get(next)
                            .column()
                            .name()
                            .equals(column.column().column().name())) {
                return null;
            }
            boolean turned = clustering.get(next).descending() == item.ascending();
            if (reversed != null && reversed != turned) {
                return null;
            }
            reversed = turned;
            merge.add(key(item, evaluator));
            next++;
        }
        boolean turned = Boolean.TRUE.equals(reversed);
        if (turned && usesIndex()) {
            return null;
        }
        List<Ordering> by = turned ? turned(clustering.subList(0, next)) : List.of();
        return new Sequence(by, null, null, access.inTurn().isEmpty() || merge.isEmpty() ? null : merge, false);
    }

    /** Then the database gives no other order than the table's own. */
    private boolean usesIndex() {
        List<String> key = table.id().columns().stream()
                .map(column -> column.column().name())
                .toList();
        return access.restrictions().stream()
                .flatMap(restriction -> restriction.columns().stream())
                .anyMatch(column ->
                        !key.contains(column.name()) && !access.filtered().contains(column.name()));
    }

    private boolean isFixed(ColumnTerm term) {
        String name = term.column().column().name();
        List<ColumnMapping> key = table.id().columns();
        for (int i = 0; i < table.id().partitionColumns() + access.fixed(); i++) {
            if (key.get(i).column().name().equals(name)) {
                return !access.takesInTurn(name);
            }
        }
        return false;
    }

    private static List<Ordering> turned(List<Ordering> orderings) {
        return orderings.stream()
                .map(each -> new Ordering(each.column(), !each.descending()))
                .toList();
    }

    static SortKey key(OrderItem item, Evaluator evaluator) {
        return new SortKey(evaluator.compile(item.term()), !item.ascending(), item.nullsFirst());
    }
}
