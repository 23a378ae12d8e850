// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.CqlDuration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * The type of a column. Each has one Java type in which values cross the SPI, its storage type: {@link Scalar} names
 * them; a {@link ListOf} is a {@link java.util.List}, a {@link SetOf} a {@link java.util.Set}, a {@link MapOf} a
 * {@link java.util.Map} of the elements' storage types.
 */
public sealed interface ColumnType {

    /** The type as CQL writes it. */
    String cql();

    /** Whether it holds elements: a list, a set or a map. */
    default boolean isCollection() {
        return false;
    }

    /** A type without parts. */
    enum Scalar implements ColumnType {
        ASCII(String.class),
        TEXT(String.class),
        /** A {@link java.nio.ByteBuffer}, read from its position to its limit without changing them. */
        BLOB(ByteBuffer.class),
        BOOLEAN(Boolean.class),
        TINYINT(Byte.class),
        SMALLINT(Short.class),
        INT(Integer.class),
        BIGINT(Long.class),
        VARINT(BigInteger.class),
        FLOAT(Float.class),
        DOUBLE(Double.class),
        DECIMAL(BigDecimal.class),
        DATE(LocalDate.class),
        /** Milliseconds; finer parts are lost. */
        TIMESTAMP(Instant.class),
        TIME(LocalTime.class),
        DURATION(CqlDuration.class),
        UUID(java.util.UUID.class),
        /** A version 1 UUID. */
        TIMEUUID(java.util.UUID.class),
        INET(InetAddress.class),
        COUNTER(Long.class);

        private final String cql = name().toLowerCase(Locale.ROOT);
        private final Class<?> storage;

        Scalar(Class<?> storage) {
            this.storage = storage;
        }

        /** The Java type in which its values cross the SPI. */
        public Class<?> storage() {
            return storage;
        }

        @Override
        public String cql() {
            return cql;
        }

        @Override
        public String toString() {
            return cql;
        }
    }

    /** {@code list<element>}. */
    record ListOf(ColumnType element, boolean frozen) implements ColumnType {
        @Override
        public String cql() {
            return wrapped(frozen, "list<" + element.cql() + ">");
        }

        @Override
        public boolean isCollection() {
            return true;
        }

        @Override
        public String toString() {
            return cql();
        }
    }

    /** {@code set<element>}. */
    record SetOf(ColumnType element, boolean frozen) implements ColumnType {
        @Override
        public String cql() {
            return wrapped(frozen, "set<" + element.cql() + ">");
        }

        @Override
        public boolean isCollection() {
            return true;
        }

        @Override
        public String toString() {
            return cql();
        }
    }

    /** {@code map<key, value>}. */
    record MapOf(ColumnType key, ColumnType value, boolean frozen) implements ColumnType {
        @Override
        public String cql() {
            return wrapped(frozen, "map<" + key.cql() + ", " + value.cql() + ">");
        }

        @Override
        public boolean isCollection() {
            return true;
        }

        @Override
        public String toString() {
            return cql();
        }
    }

    /**
     * A type that Ringway does not map. Values cross the SPI as the driver gives them; only native queries see it.
     *
     * @param cql the type as CQL writes it
     */
    record Other(String cql) implements ColumnType {
        @Override
        public String toString() {
            return cql;
        }
    }

    private static String wrapped(boolean frozen, String type) {
        return frozen ? "frozen<" + type + ">" : type;
    }
}
