// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;

/** Several selections that make one result. */
final class CqlCompound<X> extends CqlSelection<X> implements CompoundSelection<X> {
    /** What they make. */
    enum Kind {
        TUPLE("A tuple"),
        ARRAY("An array"),
        CONSTRUCT("A new object");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private final Kind kind;
    private final List<CqlSelection<?>> items;

    /** @throws IllegalArgumentException RW-1598, when an item is a tuple or array */
    CqlCompound(Kind kind, Class<X> type, List<? extends Selection<?>> items) {
        super(Misuse.requireNonNull(type, "type"));
        this.kind = kind;
        this.items = Misuse.requireNonNull(items, "list of selections").stream()
                .<CqlSelection<?>>map(SelectedItems::own)
                .toList();
        for (CqlSelection<?> item : this.items) {
            if (item instanceof CqlCompound<?> compound && compound.kind != Kind.CONSTRUCT) {
                throw Misuse.nested(compound.kind.text);
            }
        }
        if (this.items.isEmpty() && kind != Kind.CONSTRUCT) {
            throw Misuse.incomplete("The selection is empty", "Name at least one item");
        }
    }

    Kind kind() {
        return kind;
    }

    List<CqlSelection<?>> items() {
        return items;
    }

    @Override
    public boolean isCompoundSelection() {
        return true;
    }

    @Override
    public List<Selection<?>> getCompoundSelectionItems() {
        return new ArrayList<>(items);
    }
}
