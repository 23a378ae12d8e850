// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.spi.ColumnType.VectorOf;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A vector of floats: an array, or a list of {@code Float}. */
final class VectorValue extends ValueType {
    /** The Java types that a vector can be. */
    static final Set<Class<?>> TYPES = Set.of(float[].class, List.class, Collection.class);

    private final VectorOf vector;
    private final String where;

    VectorValue(Class<?> javaType, VectorOf column, String where) {
        super(javaType, column);
        this.vector = column;
        this.where = where;
    }

    @Override
    public @Nullable Object toStorage(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        FloatBuffer floats = value instanceof float[] array ? FloatBuffer.wrap(array) : floats((Collection<?>) value);
        if (floats.remaining() != vector.dimension()) {
            throw new RingwayException(
                    Problem.of("RW-1132", "A vector of " + floats.remaining() + " numbers does not fit " + vector)
                            .at(where)
                            .because("The database takes exactly " + vector.dimension())
                            .fix("Give as many, or change the dimension in @CqlType"));
        }
        return floats;
    }

    private FloatBuffer floats(Collection<?> from) {
        FloatBuffer floats = FloatBuffer.allocate(from.size());
        for (Object each : from) {
            floats.put((Float) ValueTypes.element(each, where));
        }
        return floats.flip();
    }

    @Override
    public @Nullable Object fromStorage(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        FloatBuffer floats = ((FloatBuffer) stored).duplicate();
        float[] array = new float[floats.remaining()];
        floats.get(array);
        if (javaType() == float[].class) {
            return array;
        }
        List<Float> list = new ArrayList<>(array.length);
        for (float each : array) {
            list.add(each);
        }
        return list;
    }

    @Override
    @Nullable
    Object copy(@Nullable Object value) {
        if (value instanceof float[] array) {
            return array.clone();
        }
        return value == null ? null : new ArrayList<>((Collection<?>) value);
    }

    @Override
    boolean mutable() {
        return true;
    }
}
