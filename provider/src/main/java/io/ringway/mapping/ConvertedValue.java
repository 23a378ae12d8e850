// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.RingwayException;
import jakarta.persistence.AttributeConverter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that an {@link AttributeConverter} turns into one of a type that a column holds. */
final class ConvertedValue extends ValueType {
    private final AttributeConverter<Object, Object> converter;
    private final ValueType basic;
    private final boolean mutable;
    private final String where;

    /**
     * @param basic of the converter's second type
     * @param mutable whether values may change in place; then a copy takes the way through the converter
     * @param where the attribute
     */
    ConvertedValue(
            Class<?> javaType,
            AttributeConverter<Object, Object> converter,
            ValueType basic,
            boolean mutable,
            String where) {
        super(javaType, basic.column());
        this.converter = converter;
        this.basic = basic;
        this.mutable = mutable;
        this.where = where;
    }

    @Override
    public @Nullable Object toStorage(@Nullable Object value) {
        return basic.toStorage(convert(converter::convertToDatabaseColumn, value));
    }

    @Override
    public @Nullable Object fromStorage(@Nullable Object stored) {
        return convert(converter::convertToEntityAttribute, basic.fromStorage(stored));
    }

    @Override
    @Nullable
    Object copy(@Nullable Object value) {
        return mutable ? fromStorage(detached(value)) : value;
    }

    @Override
    @Nullable
    Object detached(@Nullable Object value) {
        return basic.detached(convert(converter::convertToDatabaseColumn, value));
    }

    @Override
    boolean mutable() {
        return mutable;
    }

    private @Nullable Object convert(Function<Object, Object> conversion, @Nullable Object value) {
        try {
            return apply(conversion, value);
        } catch (RuntimeException failure) {
            throw new RingwayException(
                    Problem.of(
                                    "RW-1124",
                                    "The converter " + converter.getClass().getName() + " failed: " + failure)
                            .at(where),
                    failure);
        }
    }

    /** Converters take and give null (Jakarta Persistence 3.2, 3.9), though their signatures do not say so. */
    @SuppressWarnings("NullAway")
    private static @Nullable Object apply(Function<Object, Object> conversion, @Nullable Object value) {
        return conversion.apply(value);
    }
}
