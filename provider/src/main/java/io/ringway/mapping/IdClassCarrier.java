// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The id is an instance of the id class, made of the entity's id attributes.
 *
 * @param places where the id class holds each of the attributes; of a record in the order of its components
 * @param attributes the entity's
 */
record IdClassCarrier(Class<?> type, FieldAccess access, Place[] places, AttributeMapping[] attributes)
        implements CompositeId.Carrier {

    @Override
    public @Nullable Object get(Object entity) {
        @Nullable Object[] values = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            Object value = attributes[i].get(entity);
            if (value == null) {
                return null;
            }
            values[i] = attributes[i].copyOf(value);
        }
        if (type.isRecord()) {
            return access.newInstance(values);
        }
        Object id = access.newInstance();
        for (int i = 0; i < places.length; i++) {
            places[i].set(id, values[i]);
        }
        return id;
    }

    @Override
    public void set(Object entity, Object id) {
        for (int i = 0; i < places.length; i++) {
            attributes[i].set(entity, attributes[i].copyOf(places[i].get(id)));
        }
    }
}
