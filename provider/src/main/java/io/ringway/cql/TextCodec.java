// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.api.core.type.reflect.GenericType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text as the driver's own codec has it, in less time: the conversions that {@link String} has built in replace what
 * they cannot convert, so a value that might need that is left to the driver's codec, which refuses it.
 */
final class TextCodec implements TypeCodec<String> {
    static final TextCodec INSTANCE = new TextCodec();
    private static final TypeCodec<String> STRICT = TypeCodecs.TEXT;
    private static final char REPLACEMENT = '\uFFFD';

    private TextCodec() {}

    @Override
    public GenericType<String> getJavaType() {
        return STRICT.getJavaType();
    }

    @Override
    public DataType getCqlType() {
        return STRICT.getCqlType();
    }

    @Override
    public @Nullable ByteBuffer encode(@Nullable String value, ProtocolVersion version) {
        return value == null || hasSurrogate(value)
                ? STRICT.encode(value, version)
                : ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String decode(@Nullable ByteBuffer bytes, ProtocolVersion version) {
        if (bytes == null || !bytes.hasArray()) {
            return STRICT.decode(bytes, version);
        }
        int offset = bytes.arrayOffset() + bytes.position();
        String value = new String(bytes.array(), offset, bytes.remaining(), StandardCharsets.UTF_8);
        return value.indexOf(REPLACEMENT) < 0 ? value : STRICT.decode(bytes, version);
    }

    @Override
    public String format(@Nullable String value) {
        return STRICT.format(value);
    }

    @Override
    public @Nullable String parse(@Nullable String value) {
        return STRICT.parse(value);
    }

    private static boolean hasSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
