// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.reflect.GenericType;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** Vectors of floats: on the wire the floats side by side. */
final class VectorCodec implements TypeCodec<FloatBuffer> {
    private static final GenericType<FloatBuffer> JAVA = GenericType.of(FloatBuffer.class);

    private final int dimension;
    private final DataType type;

    VectorCodec(int dimension, DataType type) {
        this.dimension = dimension;
        this.type = type;
    }

    @Override
    public GenericType<FloatBuffer> getJavaType() {
        return JAVA;
    }

    @Override
    public DataType getCqlType() {
        return type;
    }

    @Override
    public @Nullable ByteBuffer encode(@Nullable FloatBuffer value, ProtocolVersion version) {
        if (value == null) {
            return null;
        }
        if (value.remaining() != dimension) {
            throw new IllegalArgumentException("A vector of " + value.remaining() + " floats instead of " + dimension);
        }
        ByteBuffer bytes = ByteBuffer.allocate(dimension * Float.BYTES);
        bytes.asFloatBuffer().put(value.duplicate());
        return bytes;
    }

    @Override
    public @Nullable FloatBuffer decode(@Nullable ByteBuffer bytes, ProtocolVersion version) {
        if (bytes == null || bytes.remaining() == 0) {
            return null;
        }
        FloatBuffer floats = FloatBuffer.allocate(dimension);
        floats.put(bytes.duplicate().asFloatBuffer());
        return floats.flip();
    }

    @Override
    public String format(@Nullable FloatBuffer value) {
        return String.valueOf(value);
    }

    @Override
    public FloatBuffer parse(@Nullable String value) {
        throw new UnsupportedOperationException("Values are not read from CQL text");
    }
}
