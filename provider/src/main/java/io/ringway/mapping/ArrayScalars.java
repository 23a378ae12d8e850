// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static io.ringway.spi.ColumnType.Scalar.*;

import java.nio.ByteBuffer;

/** The scalars of arrays and buffers. */
final class ArrayScalars {
    static final ScalarTable TABLE = table();

    private ArrayScalars() {}

    private static ScalarTable table() {
        ScalarTable table = new ScalarTable();
        table.put(
                char[].class,
                Conversion.of(char[].class, String::new, String.class, String::toCharArray)
                        .copying(char[].class, char[]::clone),
                TEXT,
                ASCII);
        table.put(
                byte[].class,
                Conversion.of(byte[].class, ByteBuffer::wrap, ByteBuffer.class, ArrayScalars::bytes)
                        .copying(byte[].class, byte[]::clone),
                BLOB);
        table.put(
                Byte[].class,
                Conversion.of(Byte[].class, ArrayScalars::unboxed, ByteBuffer.class, ArrayScalars::boxed)
                        .copying(Byte[].class, Byte[]::clone),
                BLOB);
        table.put(
                ByteBuffer.class,
                Conversion.of(ByteBuffer.class, ByteBuffer::duplicate, ByteBuffer.class, buffer -> buffer)
                        .copying(ByteBuffer.class, buffer -> ByteBuffer.wrap(bytes(buffer))),
                BLOB);
        return table;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static ByteBuffer unboxed(Byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (Byte part : bytes) {
            buffer.put(part);
        }
        return buffer.flip();
    }

    private static Byte[] boxed(ByteBuffer buffer) {
        byte[] bytes = bytes(buffer);
        Byte[] boxed = new Byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
        }
        return boxed;
    }
}
