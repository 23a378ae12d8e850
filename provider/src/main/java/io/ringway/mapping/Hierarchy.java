// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.mapping.EntityMapping.TableDetails;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.RowReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An entity's place among the entities that it extends and that extend it. Immutable. */
public final class Hierarchy {
    private final EntityMapping root;
    private final List<EntityMapping> concrete;
    private final List<ColumnMapping> columns;
    private final @Nullable Map<Object, EntityMapping> byValue;
    private final Map<Class<?>, EntityMapping> byType = new LinkedHashMap<>();

    /**
     * @param concrete the entity itself and those that extend it, as far as they have instances
     * @param columns of all of these
     * @param byValue every entity of the table by the discriminator's storage value; null when each has its own table
     */
    Hierarchy(
            EntityMapping root,
            List<EntityMapping> concrete,
            List<ColumnMapping> columns,
            @Nullable Map<Object, EntityMapping> byValue) {
        this.root = root;
        this.concrete = List.copyOf(concrete);
        this.columns = List.copyOf(columns);
        this.byValue = byValue == null ? null : Map.copyOf(byValue);
        concrete.forEach(entity -> byType.put(entity.type(), entity));
    }

    /** The entity that all others extend: it gives the key, and one row is one instance in all of them. */
    public EntityMapping root() {
        return root;
    }

    /** The entity itself and those that extend it, without abstract ones. */
    public List<EntityMapping> concrete() {
        return concrete;
    }

    /** The columns of {@link #concrete()}, each name once; of a table of its own those of the entity. */
    public List<ColumnMapping> columns() {
        return columns;
    }

    /** Whether all entities stand in one table, and a discriminator says of which a row is. */
    public boolean isOneTable() {
        return byValue != null;
    }

    /** Whether a table is the entity's own: of those that share one it is the root's, and an abstract class has none. */
    public boolean isStored(EntityMapping entity) {
        return isOneTable() ? entity == root : concrete.contains(entity);
    }

    /** The entity of an instance; null when that is not of this entity's class. */
    @Nullable
    EntityMapping of(Object instance) {
        return byType.get(instance.getClass());
    }

    /**
     * The entity that the current row of the one table is of, whether it is among {@link #concrete()} or not.
     *
     * @param slot of the discriminator
     * @param slots those of {@link #columns()}, for the error
     * @throws RingwayException RW-1184, when the discriminator is null or of no entity
     */
    public EntityMapping of(RowReader row, int slot, int[] slots) {
        Object value = row.getObject(slot);
        EntityMapping entity =
                value == null ? null : Objects.requireNonNull(byValue).get(value);
        if (entity == null) {
            throw unknown(row, value, slots);
        }
        return entity;
    }

    /**
     * The entity of the one table that a discriminator names.
     *
     * @throws RingwayException RW-1184, when it is null or of no entity
     */
    public EntityMapping classOf(@Nullable Object discriminator) {
        EntityMapping entity =
                discriminator == null ? null : Objects.requireNonNull(byValue).get(discriminator);
        if (entity == null) {
            throw unknown(root.table(), discriminator);
        }
        return entity;
    }

    /** What stands in the discriminator of instances of an entity's own class; null when it has none, or another table. */
    public @Nullable Object discriminatorOf(EntityMapping entity) {
        if (byValue == null) {
            return null;
        }
        for (Map.Entry<Object, EntityMapping> each : byValue.entrySet()) {
            if (each.getValue() == entity) {
                return each.getKey();
            }
        }
        return null;
    }

    /** The columns of the table that the entity stands in, without its key. */
    List<ColumnMapping> tableColumns(IdMapping id) {
        Set<String> key = new HashSet<>();
        id.columns().forEach(column -> key.add(column.column().name()));
        List<ColumnMapping> all = isOneTable() ? root.readColumns() : columns;
        return all.stream()
                .filter(column -> column.column().isStored()
                        && !key.contains(column.column().name()))
                .toList();
    }

    /** The options of the root, and the indexes of all entities of the table. */
    TableDetails tableDetails(TableDetails own) {
        if (!isOneTable()) {
            return own;
        }
        Set<IndexSchema> indexes = new LinkedHashSet<>(root.details().indexes());
        Objects.requireNonNull(byValue).values().stream()
                .sorted(Comparator.comparing(EntityMapping::index))
                .forEach(entity -> indexes.addAll(entity.details().indexes()));
        return new TableDetails(root.details().options(), List.copyOf(indexes));
    }

    private RingwayException unknown(RowReader row, @Nullable Object value, int[] slots) {
        StringJoiner key = new StringJoiner(", ");
        for (ColumnMapping column : root.id().columns()) {
            for (int i = 0; i < slots.length; i++) {
                if (columns.get(i).column().name().equals(column.column().name())) {
                    key.add(column.column().name() + " = " + row.getObject(slots[i]));
                }
            }
        }
        return unknown(root.table() + ", " + key, value);
    }

    private RingwayException unknown(String where, @Nullable Object value) {
        String name = Objects.requireNonNull(root.discriminator()).column().name();
        return new RingwayException(Problem.of(
                        "RW-1184",
                        value == null
                                ? "The row has no value in its discriminator " + name
                                : "The discriminator " + name + " of the row is '" + value + "', which is no entity's")
                .at(where)
                .because("Of which class its instance is cannot be told; the entities have "
                        + Objects.requireNonNull(byValue).keySet().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList()
                        + ". An update of a row that was deleted leaves one without")
                .fix("Correct or delete the row, or map the class"));
    }
}
