// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import java.util.List;

/** What instances are known by. */
final class KeyColumns {
    private KeyColumns() {}

    /** The columns of the key of an instance, or of what a reference leads to, in the key's order; empty for everything else. */
    static List<ColumnTerm> of(Term term) {
        if (term instanceof EntityTerm entity) {
            return columns(entity.variable(), entity.variable().entity().id().columns(), term);
        }
        return term instanceof ReferenceTerm reference
                ? columns(reference.variable(), reference.columns(), term)
                : List.of();
    }

    private static List<ColumnTerm> columns(EntityVariable variable, List<ColumnMapping> columns, Term term) {
        return columns.stream()
                .map(column -> new ColumnTerm(variable, column, term.position()))
                .toList();
    }
}
