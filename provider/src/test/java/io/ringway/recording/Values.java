// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnType.VectorOf;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values in storage types: checked, copied, compared and written down. */
final class Values {
    private Values() {}

    /**
     * A copy of a value, as the database would keep it.
     *
     * @throws ClassCastException when it is not of the type's storage type
     * @throws IllegalArgumentException when it is, but the type does not hold it
     */
    static Object copy(ColumnType type, Object value) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar, scalar.storage().cast(value));
        }
        if (type instanceof ListOf list) {
            return elements(list.element(), List.class.cast(value), new ArrayList<>());
        }
        if (type instanceof SetOf set) {
            return elements(set.element(), Set.class.cast(value), new LinkedHashSet<>());
        }
        if (type instanceof MapOf map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            Map.class
                    .cast(value)
                    .forEach((key, entry) -> copy.put(element(map.key(), key), element(map.value(), entry)));
            return copy;
        }
        if (type instanceof UserType user) {
            return fields(user.fields().stream().map(Column::type).toList(), List.class.cast(value));
        }
        if (type instanceof TupleOf tuple) {
            return fields(tuple.elements(), List.class.cast(value));
        }
        if (type instanceof VectorOf vector) {
            FloatBuffer copy = FloatBuffer.allocate(vector.dimension());
            return copy.put(((FloatBuffer) value).duplicate()).flip();
        }
        throw new IllegalArgumentException("A value of type " + ((Other) type).cql() + " cannot be kept");
    }

    private static Object scalar(Scalar type, Object value) {
        if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return ByteBuffer.wrap(copy);
        }
        if (type == Scalar.TIMEUUID && ((UUID) value).version() != 1) {
            throw new IllegalArgumentException(value + " is not a version 1 UUID");
        }
        return value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MILLIS) : value;
    }

    private static List<@Nullable Object> fields(List<ColumnType> types, List<?> values) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            copy.add(values.get(i) == null ? null : copy(types.get(i), values.get(i)));
        }
        return copy;
    }

    private static <C extends Collection<Object>> C elements(ColumnType type, Collection<?> from, C to) {
        from.forEach(element -> to.add(element(type, element)));
        return to;
    }

    private static Object element(ColumnType type, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("A collection holds no nulls");
        }
        return copy(type, value);
    }

    /** An empty collection that is not frozen has no cells, and so is no different from null. */
    static boolean isNothing(ColumnType type, Object value) {
        return (type instanceof ListOf list && !list.frozen() && ((List<?>) value).isEmpty())
                || (type instanceof SetOf set && !set.frozen() && ((Set<?>) value).isEmpty())
                || (type instanceof MapOf map && !map.frozen() && ((Map<?, ?>) value).isEmpty())
                || (type instanceof UserType user
                        && !user.frozen()
                        && ((List<?>) value).stream().allMatch(Objects::isNull));
    }

    @SuppressWarnings("unchecked")
    static int compare(Object left, Object right) {
        if (left instanceof InetAddress address) {
            return ByteBuffer.wrap(address.getAddress()).compareTo(ByteBuffer.wrap(((InetAddress) right).getAddress()));
        }
        return left instanceof Comparable<?>
                ? ((Comparable<Object>) left).compareTo(right)
                : text(left).compareTo(text(right));
    }

    /** A value as a log line shows it. */
    static String text(@Nullable Object value) {
        if (value instanceof String string) {
            return "'" + string.replace("'", "''") + "'";
        }
        if (value instanceof ByteBuffer bytes) {
            StringBuilder hex = new StringBuilder("0x");
            for (int i = bytes.position(); i < bytes.limit(); i++) {
                hex.append(String.format("%02x", bytes.get(i)));
            }
            return hex.toString();
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, entry) -> entries.add(text(key) + ": " + text(entry)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof Collection<?> elements) {
            String joined =
                    String.join(", ", elements.stream().map(Values::text).toList());
            return value instanceof Set ? "{" + joined + "}" : "[" + joined + "]";
        }
        return Objects.toString(value);
    }
}
