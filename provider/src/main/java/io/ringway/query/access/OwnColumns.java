// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TypeLiteralTerm;
import io.ringway.query.typed.TypeTerm;
import io.ringway.spi.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the columns of one table. What is said of a narrower class holds for rows of that class alone, so it is not
 * among it.
 *
 * @param table whose rows are read: the variable's entity, or one that extends it
 */
record OwnColumns(EntityVariable variable, EntityMapping table) {

    /** Whether a term is one of the columns. */
    boolean has(Term term) {
        return term instanceof ColumnTerm column && variable.equals(column.variable());
    }

    ColumnMapping column(Term term) {
        return TableColumns.of(table, ((ColumnTerm) term).column());
    }

    /** Of what stands in several columns, or names a row; null when it is not of this table. */
    @Nullable
    KeyParts parts(Term term) {
        KeyParts parts = variable.equals(FrameLayout.variable(term)) ? KeyParts.of(term) : null;
        return parts == null
                ? null
                : new KeyParts(
                        parts.columns().stream()
                                .map(column -> TableColumns.of(table, column))
                                .toList(),
                        parts.parts());
    }

    /** Whether a condition is about columns of the key alone. */
    boolean isOfKey(ColumnCondition condition) {
        return condition.restriction().columns().stream()
                .allMatch(column -> table.id().columns().stream()
                        .anyMatch(key -> key.column().name().equals(column.name())));
    }

    /** A column by its name in the table. */
    ColumnMapping named(String name) {
        return table.readColumns().stream()
                .filter(column -> column.column().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Column> partitionKey() {
        return table.id().columns().subList(0, table.id().partitionColumns()).stream()
                .map(ColumnMapping::column)
                .toList();
    }

    /** The column that says which rows are of a class; null when none does. */
    @Nullable
    Column discriminator(TypeTerm term, Term type) {
        ColumnMapping discriminator = table.discriminator();
        return discriminator == null || !variable.equals(term.variable()) || discriminatorOf(type) == null
                ? null
                : discriminator.column();
    }

    /** What stands in the discriminator of instances of a class. */
    @Nullable
    Object discriminatorOf(Term type) {
        Hierarchy hierarchy = table.hierarchy();
        return hierarchy != null && type instanceof TypeLiteralTerm literal
                ? hierarchy.discriminatorOf(literal.entity())
                : null;
    }
}
