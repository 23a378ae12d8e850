// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ParameterWriter;
import org.jspecify.annotations.Nullable;

/** An id that is another entity's: the one id attribute refers to that entity. */
final class ReferenceId extends IdMapping {
    private final ReferenceAttribute attribute;
    private final IdMapping target;

    ReferenceId(String entity, ReferenceAttribute attribute, KeyLayout layout) {
        super(entity, attribute.targetId().type(), layout);
        this.attribute = attribute;
        this.target = attribute.targetId();
    }

    @Override
    public @Nullable Object of(Object entity) {
        Object reference = attribute.get(entity);
        return reference == null ? null : target.of(reference);
    }

    @Override
    public Object key(Object id) {
        return target.key(id);
    }

    @Override
    public void write(Object id, ParameterWriter writer, int firstSlot) {
        target.write(id, writer, firstSlot);
    }

    /** The instance that is referred to already stays when it has the id. */
    @Override
    public void assign(Object entity, Object id) {
        Object now = of(entity);
        if (now == null || !key(now).equals(key(id))) {
            attribute.set(entity, attribute.stub(id));
        }
    }

    @Override
    public @Nullable Object part(Object id, int column) {
        return target.part(id, column);
    }

    @Override
    Leaf leaf(int column, Place holder) {
        return target.leaf(column, holder);
    }
}
