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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The type of a column. Each has one Java type in which values cross the SPI, its storage type: {@link Scalar} names
 * them; a {@link ListOf} is a {@link java.util.List}, a {@link SetOf} a {@link java.util.Set}, a {@link MapOf} a
 * {@link java.util.Map} of the elements' storage types; a {@link UserType} and a {@link TupleOf} are a {@link
 * java.util.List} with one storage value for each field, in the order of the type, null where the field is null; a {@link
 * VectorOf} is a {@link java.nio.FloatBuffer}. What stands inside another type is always frozen.
 */
public sealed interface ColumnType {

    /** The type as CQL writes it. */
    String cql();

    /** The type as it stands inside another: frozen, where a type can be. */
    default ColumnType inner() {
        return this;
    }

    /** Whether both are written alike in CQL; the fields of user-defined types are not compared. */
    default boolean sameAs(ColumnType other) {
        return cql().equals(other.cql());
    }

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
        public ListOf {
            element = element.inner();
        }

        @Override
        public ColumnType inner() {
            return new ListOf(element, true);
        }

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
        public SetOf {
            element = element.inner();
        }

        @Override
        public ColumnType inner() {
            return new SetOf(element, true);
        }

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
        public MapOf {
            key = key.inner();
            value = value.inner();
        }

        @Override
        public ColumnType inner() {
            return new MapOf(key, value, true);
        }

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
     * A user-defined type of the keyspace of its table.
     *
     * @param name as the database stores it, without quotes
     * @param fields in the order of the type; at least one
     */
    record UserType(String name, List<Column> fields, boolean frozen) implements ColumnType {
        public UserType {
            fields = fields.stream()
                    .map(field -> new Column(field.name(), field.type().inner()))
                    .toList();
        }

        @Override
        public ColumnType inner() {
            return new UserType(name, fields, true);
        }

        @Override
        public String cql() {
            return wrapped(frozen, CqlWords.quoted(name));
        }

        @Override
        public String toString() {
            return cql();
        }
    }

    /**
     * {@code frozen<tuple<...>>}: the database knows no other tuples.
     *
     * @param elements at least one
     */
    record TupleOf(List<ColumnType> elements) implements ColumnType {
        public TupleOf {
            elements = elements.stream().map(ColumnType::inner).toList();
        }

        @Override
        public String cql() {
            return "frozen<tuple<" + elements.stream().map(ColumnType::cql).collect(Collectors.joining(", ")) + ">>";
        }

        @Override
        public String toString() {
            return cql();
        }
    }

    /** {@code vector<float, dimension>}. */
    record VectorOf(int dimension) implements ColumnType {
        @Override
        public String cql() {
            return "vector<float, " + dimension + ">";
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
