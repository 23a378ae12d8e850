// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Between a Java type and a scalar's storage type, for values that are not null. Either function throws an {@link
 * ArithmeticException} or a {@link java.time.DateTimeException} for a value that the other side cannot hold.
 *
 * @param copy null for an immutable Java type
 * @param direct whether both are the same type, so that a primitive can pass as it is
 */
record Conversion(
        Function<Object, Object> toStorage,
        Function<Object, Object> fromStorage,
        @Nullable Function<Object, Object> copy,
        boolean direct) {

    static Conversion same() {
        return new Conversion(Function.identity(), Function.identity(), null, true);
    }

    /** For an immutable Java type. */
    static <J, S> Conversion of(Class<J> java, Function<J, S> toStorage, Class<S> storage, Function<S, J> fromStorage) {
        return new Conversion(
                value -> toStorage.apply(java.cast(value)),
                value -> fromStorage.apply(storage.cast(value)),
                null,
                false);
    }

    /** For a mutable one. */
    <J> Conversion copying(Class<J> java, Function<J, J> copier) {
        return new Conversion(toStorage, fromStorage, value -> copier.apply(java.cast(value)), direct);
    }
}
