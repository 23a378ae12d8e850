// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Term;
import io.ringway.spi.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows are grouped by, against the key of their table: the database groups by its first columns, at least those of the
 * partition key.
 */
final class GroupKeys {
    private final List<Term> terms;
    private final EntityVariable root;
    private final EntityMapping table;
    private final Access access;

    /** @param terms empty: all rows are one group */
    GroupKeys(List<Term> terms, EntityVariable root, EntityMapping table, Access access) {
        this.terms = terms;
        this.root = root;
        this.table = table;
        this.access = access;
    }

    /** Whether all terms are columns of the key, and groups of the database, some of them together perhaps, are those groups. */
    boolean areServed() {
        if (terms.isEmpty()) {
            return true;
        }
        boolean ofKey = terms.stream().allMatch(term -> position(term) >= 0);
        return ofKey
                && !table.hasStaticColumns()
                && (!isSpread() || count() == table.id().partitionColumns());
    }

    /** Whether several groups of the database may be one. */
    boolean areCombined() {
        return terms.isEmpty() ? access.isSplit() : isSpread();
    }

    /** Whether there is a group for each partition that is named, or one in all: no more than the query has keys. */
    boolean areFew() {
        return terms.isEmpty()
                || access.isByPartition() && count() == table.id().partitionColumns();
    }

    /** What the database groups by. */
    List<Column> columns() {
        return key().subList(0, count()).stream().map(ColumnMapping::column).toList();
    }

    /** The column of the table that a term is; null when it is none of the variable. */
    @Nullable
    ColumnMapping own(Term term) {
        return term instanceof ColumnTerm column && column.variable().equals(root)
                ? TableColumns.of(table, column.column())
                : null;
    }

    private int count() {
        int last = terms.stream().mapToInt(this::position).max().orElse(-1);
        return terms.isEmpty() ? 0 : Math.max(last + 1, table.id().partitionColumns());
    }

    /** Whether rows of one group may be in several groups of the database, or in several statements. */
    private boolean isSpread() {
        List<Column> by = columns();
        return !isWhole() || !access.turning().stream().allMatch(by::contains);
    }

    /** Whether what the database groups by has no column that is not among the terms, unless all rows have one value in it. */
    private boolean isWhole() {
        for (int i = 0; i < count(); i++) {
            ColumnMapping column = key().get(i);
            if (terms.stream().noneMatch(term -> own(term) == column) && !isFixed(i, column)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFixed(int position, ColumnMapping column) {
        return access.isByPartition()
                && position < table.id().partitionColumns() + access.fixed()
                && !access.takesInTurn(column.column().name());
    }

    private int position(Term term) {
        ColumnMapping own = own(term);
        return own == null ? -1 : key().indexOf(own);
    }

    private List<ColumnMapping> key() {
        return table.id().columns();
    }
}
