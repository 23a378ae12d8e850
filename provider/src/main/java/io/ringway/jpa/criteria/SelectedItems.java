// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Construction;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.SelectItem;
import jakarta.persistence.criteria.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the items of a SELECT clause. */
final class SelectedItems {
    private SelectedItems() {}

    /** The selections that are items: a tuple or array is its parts, anything else is one item. */
    static List<CqlSelection<?>> of(CqlSelection<?> selection) {
        return selection instanceof CqlCompound<?> compound && compound.kind() != CqlCompound.Kind.CONSTRUCT
                ? compound.items()
                : List.of(selection);
    }

    static List<SelectItem> trees(List<? extends CqlSelection<?>> items, Translation statement) {
        return items.stream()
                .map(item -> new SelectItem(expression(item, statement), item.getAlias(), Position.NONE))
                .toList();
    }

    static Expression expression(CqlSelection<?> selection, Translation statement) {
        if (selection instanceof CqlExpression<?> expression) {
            return expression.tree(statement);
        }
        CqlCompound<?> compound = (CqlCompound<?>) selection;
        List<Expression> arguments = compound.items().stream()
                .map(item -> expression(item, statement))
                .toList();
        return new Construction(compound.getJavaType().getName(), arguments, Position.NONE);
    }

    static CqlSelection<?> own(Selection<?> selection) {
        Misuse.requireNonNull(selection, "selection");
        if (selection instanceof CqlSelection<?> own) {
            return own;
        }
        throw Misuse.foreign(selection);
    }

    /** @throws IllegalArgumentException RW-1597, when two have one alias */
    static void requireDistinctAliases(List<? extends CqlSelection<?>> items) {
        Set<String> aliases = new HashSet<>();
        for (CqlSelection<?> item : items) {
            if (item.getAlias() != null && !aliases.add(item.getAlias())) {
                throw Misuse.duplicate(item.getAlias());
            }
        }
    }
}
