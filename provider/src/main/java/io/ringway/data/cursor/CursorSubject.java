// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.cursor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cursor is good for, as a digest: the text of a query, its place, and the values of its parameters. For one cursor. */
public final class CursorSubject {
    private final MessageDigest digest;

    public CursorSubject() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** Adds a part; parts do not run into each other. */
    public CursorSubject with(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    /** Adds the value of a parameter. */
    public CursorSubject withValue(@Nullable Object value) {
        return with(text(value));
    }

    public byte[] bytes() {
        return digest.digest();
    }

    /** Equal for values that are equal, also in another JVM. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof byte[] bytes) {
            return "bytes " + Arrays.toString(bytes);
        }
        if (value instanceof Object[] several) {
            return text(Arrays.asList(several));
        }
        if (value instanceof Set<?> set) {
            return "set " + set.stream().map(CursorSubject::text).sorted().toList();
        }
        if (value instanceof Map<?, ?> map) {
            return "map " + text(map.entrySet());
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return text(entry.getKey()) + "=" + text(entry.getValue());
        }
        if (value instanceof Collection<?> several) {
            return "list " + several.stream().map(CursorSubject::text).toList();
        }
        String name = value instanceof Enum<?> constant ? constant.name() : written(value);
        return value.getClass().getName() + ' ' + name.length() + ' ' + name;
    }

    /** Empty for what does not say how it differs from others of its class. */
    private static String written(Object value) {
        try {
            boolean says = value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
            return says ? value.toString() : "";
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
