// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in both directions, held against the driver's own codec. */
class TextCodecTest {
    private static final ProtocolVersion VERSION = ProtocolVersion.V5;

    @ParameterizedTest
    @ValueSource(strings = {"", "plain?", "\u0000\u007f", "Zürich", "\u20ac \u4e2d", "\ufffd", "\ud83d\ude80 up"})
    void encodesAndDecodesAsTheDriverDoes(String text) {
        ByteBuffer bytes = TypeCodecs.TEXT.encode(text, VERSION);
        assertThat(TextCodec.INSTANCE.encode(text, VERSION)).isEqualTo(bytes);
        assertThat(TextCodec.INSTANCE.decode(bytes, VERSION)).isEqualTo(text);
        assertThat(TextCodec.INSTANCE.decode(bytes.asReadOnlyBuffer(), VERSION)).isEqualTo(text);
    }

    @Test
    void decodesAPartOfABufferAndLeavesItWhereItIs() {
        ByteBuffer whole = ByteBuffer.wrap("before Zürich after".getBytes(StandardCharsets.UTF_8));
        ByteBuffer part = whole.position(7).limit(14).slice();
        assertThat(TextCodec.INSTANCE.decode(part, VERSION)).isEqualTo("Zürich");
        assertThat(part.position()).isZero();
    }

    @Test
    void hasNoTextForNull() {
        assertThat(TextCodec.INSTANCE.encode(null, VERSION)).isNull();
        assertThat(TextCodec.INSTANCE.decode(null, VERSION)).isNull();
    }

    @Test
    void refusesHalfAPairInsteadOfReplacingIt() {
        assertThatThrownBy(() -> TextCodec.INSTANCE.encode("half \ud83d", VERSION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MalformedInputException");
    }

    @Test
    void refusesBytesThatAreNoText() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {'a', (byte) 0xC3});
        assertThatThrownBy(() -> TextCodec.INSTANCE.decode(bytes, VERSION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MalformedInputException");
    }
}
