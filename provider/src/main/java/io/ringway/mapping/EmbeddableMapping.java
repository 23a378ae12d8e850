// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable's class, as one attribute uses it.
 *
 * @param tracked whether instances tell their owner's tracker of their changes
 * @param access makes its instances
 * @param parts its attributes; at least one
 * @param initial for a record what its canonical constructor gets where no part says otherwise
 * @param arguments for a record for each part its place among the constructor's arguments
 */
record EmbeddableMapping(
        Class<?> type,
        boolean tracked,
        FieldAccess access,
        List<AttributeMapping> parts,
        @Nullable Object[] initial,
        int[] arguments) {

    /** A record: its instances are replaced, never changed. */
    boolean immutable() {
        return type.isRecord();
    }

    Object read(RowReader row, int[] slots, AttributeMapping[] from) {
        if (immutable()) {
            @Nullable Object[] components = initial.clone();
            for (int i = 0; i < from.length; i++) {
                components[arguments[i]] = from[i].value(row, slots);
            }
            return access.newInstance(components);
        }
        Object instance = access.newInstance();
        for (AttributeMapping part : from) {
            part.read(row, slots, instance);
        }
        return instance;
    }

    /** The value, or when it is null or immutable a new one, with another part. */
    Object with(@Nullable Object value, AttributeMapping[] from, int part, @Nullable Object content) {
        if (!immutable()) {
            Object instance = value == null ? access.newInstance() : value;
            from[part].set(instance, content);
            return instance;
        }
        @Nullable Object[] components = initial.clone();
        for (int i = 0; i < from.length; i++) {
            if (i == part) {
                components[arguments[i]] = content;
            } else if (value != null) {
                components[arguments[i]] = from[i].get(value);
            }
        }
        return access.newInstance(components);
    }

    Object copy(Object value, AttributeMapping[] from) {
        if (immutable()) {
            @Nullable Object[] components = initial.clone();
            for (int i = 0; i < from.length; i++) {
                components[arguments[i]] = from[i].copyOf(from[i].get(value));
            }
            return access.newInstance(components);
        }
        Object instance = access.newInstance();
        for (AttributeMapping part : from) {
            part.copy(value, instance);
        }
        return instance;
    }
}
