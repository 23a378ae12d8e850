// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/** How a value moves between a field and a slot: as one of the primitives that both know, or as an object. */
enum FieldKind {
    BOOLEAN(boolean.class, Boolean.class),
    BYTE(byte.class, Byte.class),
    SHORT(short.class, Short.class),
    INT(int.class, Integer.class),
    LONG(long.class, Long.class),
    FLOAT(float.class, Float.class),
    DOUBLE(double.class, Double.class),
    OBJECT(Object.class, Object.class);

    private final Class<?> primitive;
    private final Class<?> boxed;

    FieldKind(Class<?> primitive, Class<?> boxed) {
        this.primitive = primitive;
        this.boxed = boxed;
    }

    Class<?> primitive() {
        return primitive;
    }

    static FieldKind of(Class<?> type) {
        for (FieldKind kind : values()) {
            if (kind.primitive == type) {
                return kind;
            }
        }
        return OBJECT;
    }

    /** The type itself, or the wrapper of a primitive. */
    static Class<?> boxed(Class<?> type) {
        if (type == char.class) {
            return Character.class;
        }
        FieldKind kind = of(type);
        return kind == OBJECT ? type : kind.boxed;
    }

    /** What a variable of the type holds before it is assigned: null, or the zero of a primitive. */
    static @Nullable Object initial(Class<?> type) {
        if (type == char.class) {
            return '\0';
        }
        return switch (of(type)) {
            case BOOLEAN -> false;
            case BYTE -> (byte) 0;
            case SHORT -> (short) 0;
            case INT -> 0;
            case LONG -> 0L;
            case FLOAT -> 0F;
            case DOUBLE -> 0D;
            case OBJECT -> null;
        };
    }
}
