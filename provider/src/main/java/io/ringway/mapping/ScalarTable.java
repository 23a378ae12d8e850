// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ColumnType.Scalar;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scalars in which some Java types can stand. Not changed any more once it is complete, and then safe for any thread. */
final class ScalarTable {
    private final Map<Class<?>, Scalar> natural = new HashMap<>();
    private final Map<Class<?>, Map<Scalar, Conversion>> conversions = new HashMap<>();

    /** @param scalars the first one is what a type has when nothing else is said, unless it has one */
    void put(Class<?> javaType, Conversion conversion, Scalar... scalars) {
        natural.putIfAbsent(javaType, scalars[0]);
        Map<Scalar, Conversion> byScalar = conversions.computeIfAbsent(javaType, type -> new EnumMap<>(Scalar.class));
        for (Scalar scalar : scalars) {
            byScalar.put(scalar, conversion);
        }
    }

    /** For a type that the driver knows as it is. */
    void direct(Class<?> javaType, Scalar... scalars) {
        put(javaType, Conversion.same(), scalars);
    }

    <J> void text(Class<J> javaType, Function<J, String> toText, Function<String, J> fromText) {
        put(javaType, Conversion.of(javaType, toText, String.class, fromText), Scalar.TEXT, Scalar.ASCII);
    }

    @Nullable
    Scalar natural(Class<?> javaType) {
        return natural.get(javaType);
    }

    Map<Scalar, Conversion> conversions(Class<?> javaType) {
        return conversions.getOrDefault(javaType, Map.of());
    }
}
