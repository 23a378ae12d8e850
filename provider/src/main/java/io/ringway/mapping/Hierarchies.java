// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the entities that extend each other of one another, once they are built. For one thread. */
final class Hierarchies {
    private final Tools tools;
    private final Map<Class<?>, EntityMapping> byType = new HashMap<>();

    /** @param entities those that could be built */
    Hierarchies(Tools tools, Collection<EntityMapping> entities) {
        this.tools = tools;
        entities.forEach(entity -> byType.put(entity.type(), entity));
    }

    void link() {
        for (EntityMapping entity : byType.values()) {
            Lineage lineage = tools.lineages().of(entity.type());
            EntityMapping root = lineage == null ? null : byType.get(lineage.root());
            if (lineage != null && root != null) {
                entity.link(hierarchy(entity, root, lineage), discriminator(entity, lineage));
            }
        }
    }

    private Hierarchy hierarchy(EntityMapping entity, EntityMapping root, Lineage lineage) {
        List<EntityMapping> concrete = new ArrayList<>();
        Map<String, ColumnMapping> columns = new LinkedHashMap<>();
        entity.columns().forEach(column -> columns.put(column.column().label(), column));
        Map<Object, EntityMapping> byValue = new HashMap<>();
        for (Class<?> type : lineage.members()) {
            EntityMapping member = byType.get(type);
            if (member == null || Modifier.isAbstract(type.getModifiers())) {
                continue;
            }
            if (entity.type().isAssignableFrom(type)) {
                concrete.add(member);
                if (lineage.isOneTable()) {
                    add(member, columns, entity == root ? root : null);
                }
            }
            Object value = value(lineage, type);
            if (value != null) {
                byValue.put(value, member);
            }
        }
        return new Hierarchy(root, concrete, List.copyOf(columns.values()), lineage.isOneTable() ? byValue : null);
    }

    private static @Nullable Object value(Lineage lineage, Class<?> type) {
        return lineage.discriminator() == null ? null : lineage.discriminator().value(type);
    }

    private static @Nullable ColumnMapping discriminator(EntityMapping entity, Lineage lineage) {
        List<ColumnMapping> columns = entity.columns();
        return lineage.discriminator() == null ? null : columns.get(columns.size() - 1);
    }

    /** @param telling the root, when columns that differ are to be told */
    private void add(EntityMapping member, Map<String, ColumnMapping> columns, @Nullable EntityMapping telling) {
        for (ColumnMapping column : member.columns()) {
            ColumnMapping other = columns.putIfAbsent(column.column().label(), column);
            if (telling != null
                    && other != null
                    && !other.column().type().equals(column.column().type())) {
                tools.problems()
                        .add(Problem.of(
                                        "RW-1182",
                                        "The column " + column.column().name() + " is mapped both as "
                                                + other.column().type() + " and as "
                                                + column.column().type())
                                .at(member.name() + "." + column.path())
                                .because("All classes that extend " + telling.name() + " stand in one table")
                                .fix("Name another column by @Column, or give both one type"));
            }
        }
    }
}
