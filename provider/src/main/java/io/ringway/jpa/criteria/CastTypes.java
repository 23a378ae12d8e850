// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Cast;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** The types that a value can be cast to. */
final class CastTypes {
    private static final Map<Class<?>, Cast.Type> TYPES = Map.of(
            String.class, Cast.Type.STRING,
            Integer.class, Cast.Type.INTEGER,
            Long.class, Cast.Type.LONG,
            Float.class, Cast.Type.FLOAT,
            Double.class, Cast.Type.DOUBLE,
            BigInteger.class, Cast.Type.BIGINTEGER,
            BigDecimal.class, Cast.Type.BIGDECIMAL);

    private CastTypes() {}

    static Cast.Type of(Class<?> type) {
        Cast.Type found = TYPES.get(type);
        if (found == null) {
            throw Misuse.cast(type);
        }
        return found;
    }
}
