// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ValueType;
import io.ringway.query.typed.ParameterTerm;
import io.ringway.query.typed.Term;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Whether values can be compared with those of a column in the column's type, without a digit's being lost. */
final class Fitting {
    private static final List<Class<?>> WHOLE =
            List.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private Fitting() {}

    /** A parameter has the type of what it is compared with; anything else may be a number of another one. */
    static boolean fits(Term value, ValueType type) {
        return value instanceof ParameterTerm || fits(value.type(), boxed(type.javaType()));
    }

    private static boolean fits(Class<?> given, Class<?> wanted) {
        if (given == wanted || !Number.class.isAssignableFrom(given) || !Number.class.isAssignableFrom(wanted)) {
            return true;
        }
        if (wanted == BigDecimal.class) {
            return true;
        }
        int from = WHOLE.indexOf(given);
        if (wanted == Double.class) {
            return given == Float.class || from >= 0 && from <= WHOLE.indexOf(Integer.class);
        }
        return from >= 0 && from <= WHOLE.indexOf(wanted);
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
