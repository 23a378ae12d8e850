// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.UUID;
import java.util.function.Supplier;

/** An id attribute whose value is made when it is missing: a UUID, or its text. */
record GeneratedId(BasicAttribute attribute, Supplier<UUID> source) {
    boolean isMissing(Object entity) {
        return attribute.get(entity) == null;
    }

    void complete(Object entity) {
        if (isMissing(entity)) {
            UUID made = source.get();
            attribute.set(entity, attribute.javaType() == String.class ? made.toString() : made);
        }
    }
}
