// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The rows that belong to an instance: those whose columns hold its key.
 *
 * @param table of these rows
 * @param by the reference to the instance, in columns that the table's key or an index serves
 * @param member the reference to what belongs to the instance; null when the rows themselves do
 */
public record RelatedRows(
        EntityMapping table,
        ReferenceAttribute by,
        @Nullable ReferenceAttribute member) {
    /** The reference in one of the tables, where each class of the rows' entities has its own. */
    public ReferenceAttribute by(EntityMapping entity) {
        return entity == table
                ? by
                : (ReferenceAttribute) entity.association(by.name()).orElseThrow();
    }
}
