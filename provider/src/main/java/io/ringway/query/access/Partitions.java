// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Term;
import io.ringway.spi.Column;
import io.ringway.spi.Restriction;
import java.util.List;

/** Different partition keys, which the database gives without reading the rows of the partitions. */
final class Partitions {
    private Partitions() {}

    /**
     * Whether a read of a table can be one of its partitions. A table with static columns may have partitions without rows, which
     * are no instances.
     *
     * @param terms what rows are asked for
     */
    static boolean serve(EntityVariable variable, EntityMapping table, Access access, List<Term> terms) {
        List<ColumnMapping> key = key(table);
        boolean hasClustering = table.id().columns().size() > key.size();
        return hasClustering
                && !table.hasStaticColumns()
                && table.discriminator() == null
                && !access.filtering()
                && terms.stream().allMatch(term -> isOf(term, variable, table, key))
                && access.restrictions().stream().allMatch(restriction -> isOf(restriction, key));
    }

    /** Whether the results are different when the partitions are: all that tell them apart is asked for. */
    static boolean tellApart(EntityVariable variable, EntityMapping table, Access access, List<Term> items) {
        return key(table).stream()
                .allMatch(column -> isFixed(access, column.column())
                        || items.stream().anyMatch(item -> isOf(item, variable, table, List.of(column))));
    }

    /** Whether nothing but partition keys says which rows are meant. */
    static boolean areNamed(EntityMapping table, Access access) {
        return access.isByPartition()
                && access.restrictions().stream().allMatch(restriction -> isOf(restriction, key(table)));
    }

    static List<ColumnMapping> key(EntityMapping table) {
        return table.id().columns().subList(0, table.id().partitionColumns());
    }

    private static boolean isFixed(Access access, Column column) {
        return access.isByPartition() && !access.takesInTurn(column.name());
    }

    private static boolean isOf(Term term, EntityVariable variable, EntityMapping table, List<ColumnMapping> key) {
        return term instanceof ColumnTerm column
                && column.variable().equals(variable)
                && key.contains(TableColumns.of(table, column.column()));
    }

    private static boolean isOf(Restriction restriction, List<ColumnMapping> key) {
        return restriction.columns().stream()
                .allMatch(column -> key.stream().anyMatch(part -> part.column().equals(column)));
    }
}
