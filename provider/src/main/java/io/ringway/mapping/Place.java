// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in an object: one of its fields or properties.
 *
 * @param type in the class file; a primitive counts
 */
record Place(FieldAccess access, int position, Class<?> type) {
    @Nullable
    Object get(Object owner) {
        return access.get(owner, position);
    }

    /** Null becomes the zero of a primitive. */
    void set(Object owner, @Nullable Object value) {
        access.set(owner, position, value == null && type.isPrimitive() ? FieldKind.initial(type) : value);
    }
}
