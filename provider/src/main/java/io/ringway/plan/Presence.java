// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.RowReader;
import java.util.List;

/** Tells rows that are instances of an entity from those that only tell of their partition. Immutable. */
public final class Presence {
    private final int[] slots;

    /** @param slots of {@link EntityMapping#presence()} */
    public Presence(int... slots) {
        this.slots = slots;
    }

    /** @param slots for each of {@link EntityMapping#readColumns()} */
    public static Presence of(EntityMapping entity, int[] slots) {
        List<ColumnMapping> columns = entity.presence();
        return new Presence(
                columns.stream().mapToInt(column -> slots[column.index()]).toArray());
    }

    /** Whether the current row is an instance. */
    public boolean test(RowReader row) {
        for (int slot : slots) {
            if (!row.isNull(slot)) {
                return true;
            }
        }
        return false;
    }
}
