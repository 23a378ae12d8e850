// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Restriction.TokenBound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read of one table. Its parameter slots, from 0, are those that {@link #parameters} lists:
 *
 * <ol>
 *   <li>those of the restrictions, in their order
 *   <li>those among the arguments of the functions that are selected, in their order
 *   <li>the vector, when the nearest rows are asked for
 *   <li>the limit of each partition, an {@code int}
 *   <li>the limit, an {@code int}
 * </ol>
 *
 * @param columns what is read; a row's slot i is column i; at least one
 * @param distinct one row for each partition; only columns of the partition key and static ones are read
 * @param where restrictions, all of which hold
 * @param grouping one row for each group of rows with equal values: the columns of the partition key, or those and the
 *     first clustering columns, in the table's order; empty: no groups, and with an aggregate one row in all
 * @param ordering by clustering columns; empty for the table's own order
 * @param nearest a vector column: those rows come whose vectors are nearest to the parameter, the nearest first, and a limit
 *     says how many; null: no such order
 * @param partitionLimited whether a parameter limits the rows, or groups, of each partition
 * @param limited whether the last parameter limits the number of rows, or groups
 * @param filtering whether the database may read rows to find out that they do not match
 */
public record Selection(
        TableId table,
        List<Selected> columns,
        boolean distinct,
        List<Restriction> where,
        List<Column> grouping,
        List<Ordering> ordering,
        @Nullable Column nearest,
        boolean partitionLimited,
        boolean limited,
        boolean filtering) {
    private static final Column PARTITION_LIMIT = new Column("[per_partition_limit]", Scalar.INT);
    private static final Column LIMIT = new Column("[limit]", Scalar.INT);

    public Selection {
        columns = List.copyOf(columns);
        where = List.copyOf(where);
        grouping = List.copyOf(grouping);
        ordering = List.copyOf(ordering);
    }

    /** A read of columns by keys and in the order of clustering columns. */
    public Selection(
            TableId table,
            List<? extends Selected> columns,
            List<Restriction> where,
            List<Ordering> ordering,
            boolean limited) {
        this(table, List.copyOf(columns), false, where, List.of(), ordering, null, false, limited, false);
    }

    /** A read in the table's own order, without a limit. */
    public static Selection of(TableId table, List<? extends Selected> columns, List<Restriction> where) {
        return new Selection(table, columns, where, List.of(), false);
    }

    /** The same of another table, or of the table of that name in another keyspace. */
    public Selection withTable(TableId other) {
        return new Selection(
                other, columns, distinct, where, grouping, ordering, nearest, partitionLimited, limited, filtering);
    }

    public Selection withWhere(List<Restriction> restrictions) {
        return new Selection(
                table,
                columns,
                distinct,
                restrictions,
                grouping,
                ordering,
                nearest,
                partitionLimited,
                limited,
                filtering);
    }

    /**
     * The same of one piece of the ring. Two slots come after those of the restrictions: after which token, and up to which
     * one.
     *
     * @param token the type of tokens, as {@link ScanFacet.RingSplit} tells it
     */
    public Selection withTokenRange(List<Column> partitionKey, ColumnType token) {
        List<Restriction> all = new ArrayList<>(where);
        all.add(new TokenBound(partitionKey, Operator.GREATER, token));
        all.add(new TokenBound(partitionKey, Operator.LESS_OR_EQUAL, token));
        return withWhere(all);
    }

    public Selection withDistinct() {
        return new Selection(
                table, columns, true, where, grouping, ordering, nearest, partitionLimited, limited, filtering);
    }

    public Selection withGrouping(List<Column> by) {
        return new Selection(
                table, columns, distinct, where, by, ordering, nearest, partitionLimited, limited, filtering);
    }

    public Selection withOrdering(List<Ordering> by) {
        return new Selection(
                table, columns, distinct, where, grouping, by, nearest, partitionLimited, limited, filtering);
    }

    /** @param vector the column whose nearest vectors are asked for */
    public Selection withNearest(Column vector) {
        return new Selection(
                table, columns, distinct, where, grouping, ordering, vector, partitionLimited, limited, filtering);
    }

    public Selection withPartitionLimit() {
        return new Selection(table, columns, distinct, where, grouping, ordering, nearest, true, limited, filtering);
    }

    public Selection withLimit() {
        return new Selection(
                table, columns, distinct, where, grouping, ordering, nearest, partitionLimited, true, filtering);
    }

    public Selection withFiltering() {
        return new Selection(
                table, columns, distinct, where, grouping, ordering, nearest, partitionLimited, limited, true);
    }

    /** What each parameter slot is: the name of a column or of a limit, and the type of the parameter. */
    public List<Column> parameters() {
        List<Column> parameters = new ArrayList<>();
        where.forEach(restriction -> parameters.addAll(restriction.parameters()));
        for (Selected selected : columns) {
            if (selected instanceof FunctionCall call) {
                call.parameters().forEach(parameter -> parameters.add(new Column(call.label(), parameter.type())));
            }
        }
        if (nearest != null) {
            parameters.add(nearest);
        }
        if (partitionLimited) {
            parameters.add(PARTITION_LIMIT);
        }
        if (limited) {
            parameters.add(LIMIT);
        }
        return parameters;
    }

    /** The slot after those of the restrictions. */
    public int afterWhere() {
        int slots = 0;
        for (Restriction restriction : where) {
            slots += restriction.parameters().size();
        }
        return slots;
    }

    /** How many slots the arguments of its functions have; they are the ones after those of the restrictions. */
    public int argumentSlots() {
        int slots = 0;
        for (Selected selected : columns) {
            if (selected instanceof FunctionCall call) {
                slots += call.parameters().size();
            }
        }
        return slots;
    }
}
