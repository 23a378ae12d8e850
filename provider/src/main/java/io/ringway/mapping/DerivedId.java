// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A {@code @MapsId}: an id attribute, or one of its parts, that is the id of the entity which an association refers to.
 *
 * @param attribute the id attribute
 * @param part which of the attribute's parts; negative for the whole
 */
record DerivedId(ReferenceAttribute reference, AttributeMapping attribute, int part) {

    /** Sets the id, or its part, to that of the instance that is referred to; does nothing while there is none. */
    void derive(Object entity) {
        Object target = reference.get(entity);
        Object id = target == null ? null : reference.targetId().of(target);
        if (id == null) {
            return;
        }
        if (part < 0) {
            attribute.set(entity, attribute.copyOf(id));
        } else {
            EmbeddedAttribute embedded = (EmbeddedAttribute) attribute;
            @Nullable Object now = embedded.get(entity);
            embedded.set(
                    entity, embedded.with(now, part, embedded.parts().get(part).copyOf(id)));
        }
    }
}
