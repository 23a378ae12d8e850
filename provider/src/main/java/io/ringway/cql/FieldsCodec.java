// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.reflect.GenericType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of a user-defined type or a tuple, as lists with one value for each field that is mapped. Fields that the type has
 * besides are null when it is written, and passed over when it is read; one that the value is too old to have is null.
 */
final class FieldsCodec implements TypeCodec<Object> {
    private final DataType type;
    private final TypeCodec<Object>[] codecs;
    private final int[] positions;
    private final int size;

    /** @param positions for each codec the position of its field in the type */
    FieldsCodec(DataType type, TypeCodec<Object>[] codecs, int[] positions) {
        this.type = type;
        this.codecs = codecs;
        this.positions = positions;
        this.size = Arrays.stream(positions).max().orElse(-1) + 1;
    }

    @Override
    public GenericType<Object> getJavaType() {
        return GenericType.of(Object.class);
    }

    @Override
    public DataType getCqlType() {
        return type;
    }

    @Override
    public @Nullable ByteBuffer encode(@Nullable Object value, ProtocolVersion version) {
        if (value == null) {
            return null;
        }
        List<?> values = (List<?>) value;
        if (values.size() != codecs.length) {
            throw new IllegalArgumentException(values.size() + " fields instead of " + codecs.length);
        }
        @Nullable ByteBuffer[] fields = new ByteBuffer[size];
        int length = Integer.BYTES * size;
        for (int i = 0; i < codecs.length; i++) {
            ByteBuffer field = codecs[i].encode(values.get(i), version);
            fields[positions[i]] = field;
            length += field == null ? 0 : field.remaining();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (ByteBuffer field : fields) {
            if (field == null) {
                bytes.putInt(-1);
            } else {
                bytes.putInt(field.remaining()).put(field.duplicate());
            }
        }
        return bytes.flip();
    }

    @Override
    public @Nullable Object decode(@Nullable ByteBuffer bytes, ProtocolVersion version) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer rest = bytes.duplicate();
        @Nullable ByteBuffer[] fields = new ByteBuffer[size];
        for (int i = 0; i < size && rest.remaining() >= Integer.BYTES; i++) {
            int length = rest.getInt();
            if (length >= 0) {
                fields[i] = rest.slice().limit(length);
                rest.position(rest.position() + length);
            }
        }
        @Nullable Object[] values = new Object[codecs.length];
        for (int i = 0; i < values.length; i++) {
            ByteBuffer field = fields[positions[i]];
            values[i] = field == null ? null : codecs[i].decode(field, version);
        }
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public String format(@Nullable Object value) {
        return String.valueOf(value);
    }

    @Override
    public Object parse(@Nullable String value) {
        throw new UnsupportedOperationException("Values are not read from CQL text");
    }
}
