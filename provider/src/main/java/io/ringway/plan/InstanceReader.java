// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes instances of rows that have every column of an entity, side by side in the order of the mapping. Immutable. */
public final class InstanceReader {
    private final EntityMapping mapping;
    private final List<AttributeMapping> attributes;
    private final int[] slots;
    private final Presence presence;
    private final @Nullable ClassifiedRows classes;

    /** @param firstSlot the row's slot of the first of {@link EntityMapping#readColumns()} */
    public InstanceReader(EntityMapping mapping, int firstSlot) {
        this.mapping = mapping;
        this.attributes = mapping.attributes();
        this.slots = new int[mapping.readColumns().size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = firstSlot + i;
        }
        this.presence = Presence.of(mapping, slots);
        this.classes = ClassifiedRows.of(mapping, slots);
    }

    /** A new instance with the state of the current row; null for one that is no instance, or of another class. */
    public @Nullable Object read(RowReader row) {
        if (!presence.test(row)) {
            return null;
        }
        if (classes != null) {
            return classes.hydrate(row);
        }
        Object instance = mapping.newInstance();
        for (int i = 0; i < attributes.size(); i++) {
            attributes.get(i).read(row, slots, instance);
        }
        return instance;
    }
}
