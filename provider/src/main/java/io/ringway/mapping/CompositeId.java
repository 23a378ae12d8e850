// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ParameterWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An id of a class of its own: an embedded one, or an id class beside the entity's attributes. */
final class CompositeId extends IdMapping {
    /** Gets ids out of entities and into them. */
    interface Carrier {
        @Nullable
        Object get(Object entity);

        void set(Object entity, Object id);
    }

    private final Carrier carrier;
    private final Leaf[] leaves;

    /** @param leaves where an id has the value of each key column, in key order */
    CompositeId(String entity, Class<?> type, KeyLayout layout, Carrier carrier, Leaf[] leaves) {
        super(entity, type, layout);
        this.carrier = carrier;
        this.leaves = leaves;
    }

    @Override
    public @Nullable Object of(Object entity) {
        Object id = carrier.get(entity);
        if (id != null) {
            for (Leaf leaf : leaves) {
                if (leaf.isNull(id)) {
                    return null;
                }
            }
        }
        return id;
    }

    @Override
    public Object key(Object id) {
        @Nullable Object[] parts = new Object[leaves.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = leaves[i].detached(id);
        }
        return new Key(parts);
    }

    @Override
    public void write(Object id, ParameterWriter writer, int firstSlot) {
        for (int i = 0; i < leaves.length; i++) {
            leaves[i].write(id, writer, firstSlot + i, Nulls.ERASE);
        }
    }

    @Override
    public void assign(Object entity, Object id) {
        carrier.set(entity, id);
    }

    @Override
    public @Nullable Object part(Object id, int column) {
        return leaves[column].get(id);
    }

    @Override
    boolean embedded() {
        return carrier instanceof EmbeddedIdCarrier;
    }

    @Override
    Leaf leaf(int column, Place holder) {
        return leaves[column].within(new Place[0], holder);
    }

    /** The storage values of a key. Equality does not depend on the application's id class. */
    private static final class Key {
        private final @Nullable Object[] parts;
        private final int hash;

        Key(@Nullable Object[] parts) {
            this.parts = parts;
            this.hash = Arrays.hashCode(parts);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && hash == key.hash && Arrays.equals(parts, key.parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return Arrays.toString(parts);
        }
    }
}
