// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ParameterWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An id of one attribute in one column. */
final class SimpleId extends IdMapping {
    private final BasicAttribute attribute;
    private final ValueType valueType;

    SimpleId(String entity, BasicAttribute attribute, KeyLayout layout) {
        super(entity, attribute.column().javaType(), layout);
        this.attribute = attribute;
        this.valueType = attribute.column().leaf().type();
    }

    @Override
    public @Nullable Object of(Object entity) {
        return attribute.get(entity);
    }

    @Override
    public Object key(Object id) {
        return Objects.requireNonNull(valueType.detached(id));
    }

    @Override
    public void write(Object id, ParameterWriter writer, int firstSlot) {
        attribute.column().leaf().writeObject(id, writer, firstSlot, Nulls.ERASE);
    }

    @Override
    public void assign(Object entity, Object id) {
        attribute.set(entity, valueType.copy(id));
    }

    @Override
    public @Nullable Object part(Object id, int column) {
        return id;
    }

    @Override
    Leaf leaf(int column, Place holder) {
        return new Leaf(new Place[0], holder, valueType);
    }
}
