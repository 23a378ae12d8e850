// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.evaluate.Layout;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.JoinRowTerm;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TypeTerm;
import io.ringway.query.typed.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a selection while it is planned: every term that a row gives by itself has a cell, which it gets when it is first
 * asked for. What is never asked for is never read.
 */
final class FrameLayout implements Layout {
    private final int depth;
    private final @Nullable Layout outer;
    private final Map<Term, Integer> cells = new LinkedHashMap<>();
    private int size;
    private boolean correlated;

    /** @param outer of the selection around this one */
    FrameLayout(int depth, @Nullable Layout outer) {
        this.depth = depth;
        this.outer = outer;
    }

    @Override
    public @Nullable Location find(Term term) {
        Variable variable = variable(term);
        if (variable == null) {
            return null;
        }
        if (variable.depth() < depth) {
            return outside(term);
        }
        return new Location(0, cells.computeIfAbsent(term, missing -> size++));
    }

    /** A cell for something that no term stands for. */
    int reserve() {
        return size++;
    }

    int size() {
        return size;
    }

    /** Whether something of a selection around was asked for. */
    boolean isCorrelated() {
        return correlated;
    }

    /** The cell of a term; -1 when it was not asked for. */
    int cell(Term term) {
        return cells.getOrDefault(term, -1);
    }

    /** The terms of a variable's instances that were asked for. */
    List<Term> terms(EntityVariable row) {
        List<Term> terms = new ArrayList<>();
        for (Term term : cells.keySet()) {
            if (!(term instanceof JoinRowTerm)
                    && variable(term) instanceof EntityVariable variable
                    && variable.row().equals(row)) {
                terms.add(term);
            }
        }
        return terms;
    }

    /** What was asked of the rows of the join table that lead to the instances of a variable. */
    List<JoinRowTerm> joinRows(EntityVariable row) {
        List<JoinRowTerm> terms = new ArrayList<>();
        for (Term term : cells.keySet()) {
            if (term instanceof JoinRowTerm own && own.variable().equals(row)) {
                terms.add(own);
            }
        }
        return terms;
    }

    private @Nullable Location outside(Term term) {
        Location found = outer == null ? null : outer.find(term);
        if (found == null) {
            throw new IllegalStateException("No selection has the variable of " + term);
        }
        correlated = true;
        return new Location(found.levels() + 1, found.cell());
    }

    /** The variable of a term that rows give; null for one that is computed. */
    static @Nullable Variable variable(Term term) {
        if (term instanceof ColumnTerm column) {
            return column.variable();
        }
        if (term instanceof EntityTerm entity) {
            return entity.variable();
        }
        if (term instanceof ReferenceTerm reference) {
            return reference.variable();
        }
        if (term instanceof TypeTerm type) {
            return type.variable();
        }
        if (term instanceof EmbeddedTerm embedded) {
            return embedded.variable();
        }
        if (term instanceof IdTerm id) {
            return id.variable();
        }
        if (term instanceof JoinRowTerm row) {
            return row.variable();
        }
        if (term instanceof ElementTerm element) {
            return element.part() == ElementTerm.Part.ENTRY ? null : element.variable();
        }
        return term instanceof NativeCallTerm call ? firstVariable(call.arguments()) : null;
    }

    private static @Nullable Variable firstVariable(List<Term> terms) {
        for (Term term : terms) {
            Variable variable = variable(term);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }
}
