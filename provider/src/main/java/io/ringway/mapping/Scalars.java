// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ColumnType.Scalar;
import java.nio.ByteBuffer;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Java types stand in which scalar columns, and how: the table in docs/LAYOUT.md. Each of its parts is made when a type of
 * it is first asked for, as most units know few of them.
 */
final class Scalars {
    private Scalars() {}

    /** The scalar that a boxed Java type has when nothing else is said; null for a type that is none. */
    static @Nullable Scalar natural(Class<?> javaType) {
        return table(javaType).natural(javaType);
    }

    /** How a boxed Java type stands in a column; null when it cannot. */
    static @Nullable Conversion conversion(Class<?> javaType, Scalar scalar) {
        return table(javaType).conversions(javaType).get(scalar);
    }

    /** The scalars that can hold a boxed Java type; empty for one that no scalar holds. */
    static Set<Scalar> holding(Class<?> javaType) {
        return table(javaType).conversions(javaType).keySet();
    }

    private static ScalarTable table(Class<?> javaType) {
        if (javaType.isArray() || ByteBuffer.class.isAssignableFrom(javaType)) {
            return ArrayScalars.TABLE;
        }
        if (Date.class.isAssignableFrom(javaType) || Calendar.class.isAssignableFrom(javaType)) {
            return DateScalars.TABLE;
        }
        return javaType.getPackageName().equals("java.time") ? TimeScalars.TABLE : PlainScalars.TABLE;
    }
}
