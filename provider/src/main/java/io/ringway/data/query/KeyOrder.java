// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.SortKey;
import io.ringway.query.tree.SortKey.Nulls;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The order of a cursored method: what its cursors are made of. */
record KeyOrder(List<CursorKey> keys) {
    KeyOrder {
        keys = List.copyOf(keys);
    }

    /** The order that a query has, or is to have. */
    static KeyOrder of(SelectQuery query, List<Sort<?>> sorts, EntityMapping entity, RootNames names) {
        List<CursorKey> keys = new ArrayList<>();
        for (Sort<?> sort : sorts) {
            Expression value = names.attribute(sort.property());
            add(keys, value, sort.ignoreCase(), sort.isAscending(), Nulls.DEFAULT, entity, names);
        }
        for (SortKey key : query.orderBy()) {
            add(keys, key.expression(), false, key.ascending(), key.nulls(), entity, names);
        }
        return new KeyOrder(keys);
    }

    /** The id is as many keys as it has columns. */
    private static void add(
            List<CursorKey> keys,
            Expression value,
            boolean folded,
            boolean ascending,
            Nulls nulls,
            EntityMapping entity,
            RootNames names) {
        if (value instanceof IdOf) {
            for (ColumnMapping column : entity.id().columns()) {
                Expression part = names.attribute(column.path());
                keys.add(new CursorKey(keys.size(), column.path(), part, folded, ascending, nulls));
            }
        } else {
            keys.add(new CursorKey(keys.size(), names.of(value), value, folded, ascending, nulls));
        }
    }

    KeyOrder turned() {
        return new KeyOrder(keys.stream().map(CursorKey::turned).toList());
    }

    List<SortKey> sortKeys() {
        return keys.stream().map(CursorKey::sortKey).toList();
    }

    /**
     * Refuses an order in which rows can stand at the same place: a page that began behind one of them would leave out the others.
     *
     * @param fixed the attributes that have one value in all rows
     * @throws MappingException RW-2025
     */
    void requireTotal(EntityMapping entity, Set<String> fixed) {
        List<String> missing = new ArrayList<>();
        for (ColumnMapping column : entity.id().columns()) {
            boolean ordered =
                    keys.stream().anyMatch(key -> !key.folded() && column.path().equals(key.name()));
            if (!ordered && !fixed.contains(column.path())) {
                missing.add(column.path());
            }
        }
        if (!missing.isEmpty()) {
            throw new MappingException(Problem.of(
                            "RW-2025",
                            "Rows can have the same place in the order by "
                                    + keys.stream().map(KeyOrder::text).toList())
                    .at(entity.name())
                    .because("A page that begins behind one of them would leave out the others")
                    .fix("Order by " + String.join(", ", missing) + " behind that, or compare it with one value")
                    .text());
        }
    }

    private static String text(CursorKey key) {
        return key.name() == null ? "a computed value" : key.name();
    }
}
