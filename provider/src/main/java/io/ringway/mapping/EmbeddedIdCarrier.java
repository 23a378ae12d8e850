// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/** The id is the value of one attribute. */
record EmbeddedIdCarrier(EmbeddedAttribute attribute) implements CompositeId.Carrier {
    @Override
    public @Nullable Object get(Object entity) {
        return attribute.get(entity);
    }

    @Override
    public void set(Object entity, Object id) {
        attribute.set(entity, attribute.copyOf(id));
    }
}
