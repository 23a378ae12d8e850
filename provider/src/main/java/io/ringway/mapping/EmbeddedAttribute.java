// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.RowReader;
import io.ringway.spi.TrackedPart;
import io.ringway.spi.Tracker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute whose value is an embeddable: a class or a record, its parts in columns of the owner's table. */
public final class EmbeddedAttribute extends AttributeMapping {
    private final EmbeddableMapping embeddable;
    private final AttributeMapping[] parts;
    private final int firstColumn;
    private final int columnCount;
    private final boolean mutableValue;

    EmbeddedAttribute(String name, int ordinal, boolean id, Place place, EmbeddableMapping embeddable) {
        super(name, ordinal, id, place, embeddable.type());
        this.embeddable = embeddable;
        this.parts = embeddable.parts().toArray(AttributeMapping[]::new);
        this.firstColumn = parts[0].firstColumn();
        AttributeMapping last = parts[parts.length - 1];
        this.columnCount = last.firstColumn() + last.columnCount() - firstColumn;
        this.mutableValue = !embeddable.immutable() && !embeddable.tracked() || anyMutable(parts);
    }

    private static boolean anyMutable(AttributeMapping[] parts) {
        for (AttributeMapping part : parts) {
            if (part.mutableValue()) {
                return true;
            }
        }
        return false;
    }

    /** The embeddable's attributes. */
    public List<AttributeMapping> parts() {
        return embeddable.parts();
    }

    /**
     * A value with another part.
     *
     * @param value null for one whose other parts are null
     * @return the value itself when it can be changed
     */
    Object with(@Nullable Object value, int part, @Nullable Object content) {
        return embeddable.with(value, parts, part, content);
    }

    @Override
    public int firstColumn() {
        return firstColumn;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public void read(RowReader row, int[] slots, Object owner) {
        place().access().set(owner, place().position(), value(row, slots));
    }

    @Override
    public @Nullable Object value(RowReader row, int[] slots) {
        for (int i = 0; i < columnCount; i++) {
            if (!row.isNull(slots[firstColumn + i])) {
                return embeddable.read(row, slots, parts);
            }
        }
        return null;
    }

    @Override
    public boolean mutableValue() {
        return mutableValue;
    }

    @Override
    public void attach(Object owner, @Nullable Tracker tracker) {
        Object value = embeddable.tracked() ? get(owner) : null;
        if (value != null) {
            ((TrackedPart) value).$owner(tracker, ordinal());
            for (AttributeMapping part : parts) {
                part.attach(value, tracker);
            }
        }
    }

    @Override
    @Nullable
    Object copyOf(@Nullable Object value) {
        if (value == null || embeddable.immutable() && !mutableValue) {
            return value;
        }
        return embeddable.copy(value, parts);
    }
}
