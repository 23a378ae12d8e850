// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static io.ringway.spi.ColumnType.Scalar.*;

import io.ringway.CqlDuration;
import io.ringway.spi.ColumnType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;

/** The scalars of texts, numbers and other single values. */
final class PlainScalars {
    static final ScalarTable TABLE = table();

    private PlainScalars() {}

    private static ScalarTable table() {
        ScalarTable table = new ScalarTable();
        table.direct(String.class, TEXT, ASCII);
        table.text(Character.class, String::valueOf, PlainScalars::character);
        numbers(table);
        table.direct(Boolean.class, BOOLEAN);
        table.direct(UUID.class, Scalar.UUID, TIMEUUID);
        table.direct(InetAddress.class, INET);
        table.direct(CqlDuration.class, DURATION);
        return table;
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new ArithmeticException("a text of " + text.length() + " characters");
        }
        return text.charAt(0);
    }

    private static void numbers(ScalarTable table) {
        Map<Class<?>, Scalar> own = Map.of(
                Byte.class, TINYINT,
                Short.class, SMALLINT,
                Integer.class, INT,
                Long.class, BIGINT,
                BigInteger.class, VARINT,
                Float.class, FLOAT,
                Double.class, DOUBLE,
                BigDecimal.class, DECIMAL);
        own.forEach((type, scalar) -> table.direct(type, scalar));
        table.direct(Long.class, COUNTER);
        for (Class<?> type : Numbers.TYPES) {
            own.forEach((storage, scalar) -> {
                if (storage != type) {
                    table.put(type, number(type, storage), scalar);
                }
            });
        }
    }

    private static Conversion number(Class<?> type, Class<?> storage) {
        return new Conversion(
                value -> Numbers.exact((Number) value, storage),
                value -> Numbers.exact((Number) value, type),
                null,
                false);
    }
}
