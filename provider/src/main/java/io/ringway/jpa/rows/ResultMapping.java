// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.EntityResult;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SqlResultSetMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A result set mapping (Jakarta Persistence 3.2, 3.11.16.2 and 10.4.4).
 *
 * @param name of it, or of the query that it is part of
 * @param items entities, then objects made by constructors, then columns
 */
public record ResultMapping(String name, List<RowItem> items) {

    /**
     * The mapping of a name.
     *
     * @throws IllegalArgumentException RW-1521, when there is none; RW-1522 to RW-1526, when it is not possible
     */
    public static ResultMapping of(String name, EntityModel model) {
        SqlResultSetMapping mapping = model.queries().resultSets().get(name);
        if (mapping == null) {
            TreeSet<String> names = new TreeSet<>(model.queries().resultSets().keySet());
            throw new IllegalArgumentException(
                    Problem.of("RW-1521", "There is no result set mapping with the name '" + name + "'")
                            .fix(names.isEmpty() ? "The unit has none" : "The unit has " + names)
                            .text());
        }
        return of(name, mapping.entities(), mapping.classes(), mapping.columns(), model);
    }

    /**
     * The mapping that a named query names, or has itself; null when it has none.
     *
     * @throws IllegalArgumentException as {@link #of(String, EntityModel)} says
     */
    public static @Nullable ResultMapping of(NamedNativeQuery query, EntityModel model) {
        boolean own = query.entities().length + query.classes().length + query.columns().length > 0;
        if (query.resultSetMapping().isEmpty()) {
            return own ? of(query.name(), query.entities(), query.classes(), query.columns(), model) : null;
        }
        if (own) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1525", "A native query names a result set mapping and has one of its own")
                            .at(query.name())
                            .fix("Leave out resultSetMapping, or entities, classes and columns")
                            .text());
        }
        return of(query.resultSetMapping(), model);
    }

    private static ResultMapping of(
            String name,
            EntityResult[] entities,
            ConstructorResult[] classes,
            ColumnResult[] columns,
            EntityModel model) {
        List<RowItem> items = new ArrayList<>();
        for (EntityResult entity : entities) {
            items.add(EntityItem.of(name, entity, model));
        }
        for (ConstructorResult constructor : classes) {
            items.add(ConstructorItem.of(name, constructor, model));
        }
        for (ColumnResult column : columns) {
            items.add(ColumnItem.of(name, column, model));
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException(Problem.of("RW-1526", "A result set mapping maps nothing")
                    .at(name)
                    .fix("Give it entities, classes or columns")
                    .text());
        }
        return new ResultMapping(name, List.copyOf(items));
    }

    /** What a row gives when nothing else is asked for: the only item, or an array of all. */
    public Class<?> type() {
        return items.size() == 1 ? items.get(0).type() : Object[].class;
    }
}
