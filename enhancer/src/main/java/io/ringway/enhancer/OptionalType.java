// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition.Sort;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** What a getter returns that returns an Optional. */
final class OptionalType {
    private OptionalType() {}

    /** The type of what is in the Optional that a getter returns; null when it returns none, or a raw one. */
    static @Nullable TypeDescription content(MethodDescription getter) {
        TypeDescription.Generic type = getter.getReturnType();
        TypeDescription erasure = type.asErasure();
        if (erasure.represents(OptionalInt.class)) {
            return TypeDescription.ForLoadedType.of(Integer.class);
        }
        if (erasure.represents(OptionalLong.class)) {
            return TypeDescription.ForLoadedType.of(Long.class);
        }
        if (erasure.represents(OptionalDouble.class)) {
            return TypeDescription.ForLoadedType.of(Double.class);
        }
        if (!erasure.represents(Optional.class) || type.getSort() != Sort.PARAMETERIZED) {
            return null;
        }
        TypeDescription.Generic argument = type.getTypeArguments().getOnly();
        return argument.getSort() == Sort.WILDCARD
                ? argument.getUpperBounds().get(0).asErasure()
                : argument.asErasure();
    }
}
