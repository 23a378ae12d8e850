// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import io.ringway.spi.RowReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rows of a table that entities of several classes share: of which class a row is, its discriminator says. Immutable. */
public final class ClassifiedRows {
    private final Hierarchy hierarchy;
    private final int[] slots;
    private final int discriminator;
    private final Map<EntityMapping, int[]> slotsOf = new HashMap<>();

    private ClassifiedRows(Hierarchy hierarchy, String discriminator, int[] slots) {
        this.hierarchy = hierarchy;
        this.slots = slots;
        Map<String, Integer> byName = new HashMap<>();
        List<ColumnMapping> columns = hierarchy.columns();
        for (int i = 0; i < slots.length; i++) {
            byName.put(columns.get(i).column().name(), slots[i]);
        }
        this.discriminator = Objects.requireNonNull(byName.get(discriminator));
        for (EntityMapping entity : hierarchy.concrete()) {
            slotsOf.put(
                    entity,
                    entity.columns().stream()
                            .mapToInt(column -> Objects.requireNonNull(
                                    byName.get(column.column().name())))
                            .toArray());
        }
    }

    /**
     * The rows of an entity.
     *
     * @param slots for each of {@link EntityMapping#readColumns()}
     * @return null when every row of the entity's table is of its own class
     */
    public static @Nullable ClassifiedRows of(EntityMapping entity, int[] slots) {
        ColumnMapping discriminator = entity.discriminator();
        Hierarchy hierarchy = entity.hierarchy();
        return discriminator == null || hierarchy == null
                ? null
                : new ClassifiedRows(hierarchy, discriminator.column().name(), slots);
    }

    /** A new instance with the state of the current row; null when the row is of a class that is not asked for. */
    public @Nullable Object hydrate(RowReader row) {
        EntityMapping entity = hierarchy.of(row, discriminator, slots);
        int[] own = slotsOf.get(entity);
        if (own == null) {
            return null;
        }
        Object instance = entity.newInstance();
        List<AttributeMapping> attributes = entity.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            attributes.get(i).read(row, own, instance);
        }
        return instance;
    }

    /** The slots of an entity's columns in the current row; null when the row is of another class. */
    int @Nullable [] slots(RowReader row, EntityMapping entity) {
        return hierarchy.of(row, discriminator, slots) == entity ? slotsOf.get(entity) : null;
    }
}
