// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.mapping.collection.Changes;
import io.ringway.mapping.collection.Recorded;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.ParameterWriter;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The value of one column within an object: the way through its embeddables, the last place and the value's type. */
final class Leaf {
    private final Place[] way;
    private final Place place;
    private final ValueType type;
    private final FieldAccess access;
    private final int position;
    private final FieldKind kind;

    Leaf(Place[] way, Place place, ValueType type) {
        this.way = way;
        this.place = place;
        this.type = type;
        this.access = place.access();
        this.position = place.position();
        this.kind = type.direct() ? FieldKind.of(place.type()) : FieldKind.OBJECT;
    }

    Place place() {
        return place;
    }

    ValueType type() {
        return type;
    }

    /** How the value moves between its place and a slot. */
    FieldKind kind() {
        return kind;
    }

    /** The same column, seen from the object at the first place of the way. */
    Leaf below() {
        return new Leaf(Arrays.copyOfRange(way, 1, way.length), place, type);
    }

    /** The same column in an object that holds the first value of the way at another place. */
    Leaf startingAt(Place first) {
        if (way.length == 0) {
            return new Leaf(way, first, type);
        }
        Place[] other = way.clone();
        other[0] = first;
        return new Leaf(other, place, type);
    }

    /** The same column, seen from an object that holds this one's object at a place behind a way. */
    Leaf within(Place[] before, Place holder) {
        Place[] longer = Arrays.copyOf(before, before.length + 1 + way.length);
        longer[before.length] = holder;
        System.arraycopy(way, 0, longer, before.length + 1, way.length);
        return new Leaf(longer, place, type);
    }

    /** The Java value; null also where an embeddable on the way is null. */
    @Nullable
    Object get(Object root) {
        Object owner = owner(root);
        return owner == null ? null : access.get(owner, position);
    }

    /** Whether {@link #get} would be null. */
    boolean isNull(Object root) {
        Object owner = owner(root);
        return owner == null || !place.type().isPrimitive() && access.get(owner, position) == null;
    }

    /** The storage value, sharing nothing with the object. */
    @Nullable
    Object detached(Object root) {
        Object owner = owner(root);
        return owner == null ? null : type.detached(access.get(owner, position));
    }

    /** The storage value, which may share state with the object. */
    @Nullable
    Object stored(Object root) {
        return type.toStorage(get(root));
    }

    void write(Object root, ParameterWriter writer, int slot, Nulls nulls) {
        Object owner = owner(root);
        if (owner == null) {
            nulls.write(writer, slot);
            return;
        }
        switch (kind) {
            case BOOLEAN -> writer.setBoolean(slot, access.getBoolean(owner, position));
            case BYTE -> writer.setByte(slot, access.getByte(owner, position));
            case SHORT -> writer.setShort(slot, access.getShort(owner, position));
            case INT -> writer.setInt(slot, access.getInt(owner, position));
            case LONG -> writer.setLong(slot, access.getLong(owner, position));
            case FLOAT -> writer.setFloat(slot, access.getFloat(owner, position));
            case DOUBLE -> writer.setDouble(slot, access.getDouble(owner, position));
            case OBJECT -> writeObject(access.get(owner, position), writer, slot, nulls);
        }
    }

    void writeObject(@Nullable Object value, ParameterWriter writer, int slot, Nulls nulls) {
        Object stored = type.toStorage(value);
        if (stored == null) {
            nulls.write(writer, slot);
        } else {
            writer.setObject(slot, stored);
        }
    }

    /** Binds one kind of a recorded collection's changes; unset when it has none. */
    void writeChange(Object root, CollectionChange.Kind kind, ParameterWriter writer, int slot) {
        if (get(root) instanceof Recorded recorded) {
            Changes changes = recorded.changes();
            Collection<?> part = switch (kind) {
                case PREPEND -> changes.prepended();
                case ADD -> changes.added();
                case REMOVE -> changes.removed();
                case FIELD -> throw new IllegalStateException("A collection has no fields");
            };
            if (!part.isEmpty()) {
                writer.setObject(slot, type.changed(recorded, part, kind));
                return;
            }
        }
        writer.unset(slot);
    }

    private @Nullable Object owner(Object root) {
        Object owner = root;
        for (Place step : way) {
            Object next = step.get(owner);
            if (next == null) {
                return null;
            }
            owner = next;
        }
        return owner;
    }
}
