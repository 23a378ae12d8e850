// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import io.ringway.CqlDuration;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Values of each type: an ordinary one and the extremes. */
final class Samples {
    static final UUID RANDOM_UUID = UUID.fromString("4bd8bd0c-b1d1-4b4c-8d4a-8a3d9a1c7d11");
    private static final UUID TIME_UUID = UUID.fromString("50554d6e-29bb-11e5-b345-feff819cdc9f");

    private Samples() {}

    static List<Object> of(Scalar type) {
        return switch (type) {
            case ASCII -> List.of("plain", "it's");
            case TEXT -> List.of("naïve ☕", "\uD83D\uDE80", "it's \"quoted\"");
            case BLOB -> List.of(ByteBuffer.wrap(new byte[] {0, -1, 127, -128}));
            case BOOLEAN -> List.of(true, false);
            case TINYINT -> List.of(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SMALLINT -> List.of(Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
            case BIGINT, COUNTER -> List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE);
            case VARINT ->
                List.of(BigInteger.TWO.pow(100), BigInteger.TWO.pow(100).negate(), BigInteger.ZERO);
            case FLOAT -> List.of(Float.MIN_VALUE, -Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY);
            case DOUBLE -> List.of(Double.MIN_VALUE, -Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY);
            case DECIMAL -> List.of(new BigDecimal("12345678901234567890.123456789"), new BigDecimal("-1.50"));
            case DATE -> List.of(LocalDate.of(2026, 11, 22), LocalDate.of(-1, 1, 1), LocalDate.EPOCH);
            case TIMESTAMP -> List.of(Instant.parse("2026-11-22T10:15:30.123Z"), Instant.ofEpochMilli(-1));
            case TIME -> List.of(LocalTime.MIDNIGHT, LocalTime.MAX);
            case DURATION -> List.of(new CqlDuration(1, 2, 3), new CqlDuration(0, 0, 0), new CqlDuration(-1, 0, -5));
            case UUID -> List.of(RANDOM_UUID, new UUID(0, 0));
            case TIMEUUID -> List.of(TIME_UUID);
            case INET -> List.of(address("127.0.0.1"), address("2001:db8::1"));
        };
    }

    static Object collection(ColumnType type) {
        return switch (Tables.COLLECTIONS.indexOf(type)) {
            case 0 -> List.of("b", "a", "b");
            case 1 -> Set.of(RANDOM_UUID, TIME_UUID);
            case 2 -> Map.of("one", 1L, "two", 2L);
            case 3 -> List.of(Set.of(1, 2), Set.of(3));
            case 4 -> Map.of("prices", List.of(new BigDecimal("1.10"), new BigDecimal("2.20")));
            default -> throw new IllegalArgumentException(type.cql());
        };
    }

    /** An empty collection of a type. */
    static Object emptied(ColumnType type) {
        if (type instanceof ColumnType.ListOf) {
            return List.of();
        }
        return type instanceof ColumnType.SetOf ? Set.of() : Map.of();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new AssertionError(notALiteral);
        }
    }
}
