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
            Object value = part(attributes[i], entity);
            if (value == null) {
                return null;
            }
            values[i] = value;
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
            assign(attributes[i], entity, places[i].get(id));
        }
    }

    /** Of an entity that the attribute refers to, its id. */
    private static @Nullable Object part(AttributeMapping attribute, Object entity) {
        Object value = attribute.get(entity);
        if (value != null && attribute instanceof ReferenceAttribute reference) {
            return reference.targetId().of(value);
        }
        return attribute.copyOf(value);
    }

    /** The instance that is referred to already stays when it has the id. */
    private static void assign(AttributeMapping attribute, Object entity, @Nullable Object part) {
        if (!(attribute instanceof ReferenceAttribute reference)) {
            attribute.set(entity, attribute.copyOf(part));
        } else if (part != null && !part.equals(part(attribute, entity))) {
            attribute.set(entity, reference.stub(part));
        }
    }
}
