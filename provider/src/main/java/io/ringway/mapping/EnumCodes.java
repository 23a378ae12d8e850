// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** The values of the {@code @EnumeratedValue} field of an enum's constants. Immutable. */
final class EnumCodes {
    private static final ClassValue<EnumCodes> OF = new ClassValue<>() {
        @Override
        protected EnumCodes computeValue(Class<?> type) {
            return new EnumCodes(type);
        }
    };

    private final boolean present;
    private final boolean readable;
    private final @Nullable Object[] byOrdinal;

    private EnumCodes(Class<?> type) {
        Field field = field(type);
        this.present = field != null;
        this.readable = field == null || field.trySetAccessible();
        this.byOrdinal = new Object[type.getEnumConstants().length];
        for (int i = 0; field != null && readable && i < byOrdinal.length; i++) {
            byOrdinal[i] = read(field, type.getEnumConstants()[i]);
        }
    }

    /** @param type an enum */
    static EnumCodes of(Class<?> type) {
        return OF.get(type);
    }

    /** Whether the enum has such a field. */
    boolean present() {
        return present;
    }

    /** Whether its package lets the field be read. */
    boolean readable() {
        return readable;
    }

    /** The value of a constant; null where there is no such field, and for a constant without a value. */
    @Nullable
    Object code(Enum<?> constant) {
        return byOrdinal[constant.ordinal()];
    }

    private static @Nullable Field field(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(EnumeratedValue.class)) {
                return field;
            }
        }
        return null;
    }

    private static @Nullable Object read(Field field, Object constant) {
        try {
            return field.get(constant);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
