// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.CqlDuration;
import io.ringway.annotation.CqlType;
import io.ringway.spi.ColumnType.Scalar;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java type through the storage type of every column that holds it, and what does not fit. */
class ValuesTest {
    private static final Instant MOMENT = Instant.parse("2026-03-04T05:06:07.089Z");

    static Stream<Arguments> values() throws Exception {
        return Stream.of(
                Arguments.of("text", "a", "a"),
                Arguments.of("text", 'c', "c"),
                Arguments.of("text", "xy".toCharArray(), "xy"),
                Arguments.of("text", YearMonth.of(2026, 3), "2026-03"),
                Arguments.of("text", MonthDay.of(3, 4), "--03-04"),
                Arguments.of("text", ZoneId.of("Europe/Zurich"), "Europe/Zurich"),
                Arguments.of("text", ZoneOffset.ofHours(-3), "-03:00"),
                Arguments.of("blob", new byte[] {1, 2}, ByteBuffer.wrap(new byte[] {1, 2})),
                Arguments.of("blob", new Byte[] {1, 2}, ByteBuffer.wrap(new byte[] {1, 2})),
                Arguments.of("boolean", true, true),
                Arguments.of("tinyint", (byte) 1, (byte) 1),
                Arguments.of("smallint", (short) 2, (short) 2),
                Arguments.of("int", 3, 3),
                Arguments.of("bigint", 4L, 4L),
                Arguments.of("varint", BigInteger.TEN, BigInteger.TEN),
                Arguments.of("float", 1.5F, 1.5F),
                Arguments.of("double", 2.5D, 2.5D),
                Arguments.of("decimal", new BigDecimal("1.50"), new BigDecimal("1.50")),
                Arguments.of("date", LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 4)),
                Arguments.of("date", java.sql.Date.valueOf("2026-03-04"), LocalDate.of(2026, 3, 4)),
                Arguments.of("timestamp", MOMENT, MOMENT),
                Arguments.of("timestamp", Date.from(MOMENT), MOMENT),
                Arguments.of("timestamp", java.sql.Timestamp.from(MOMENT), MOMENT),
                Arguments.of("timestamp", calendar(), MOMENT),
                Arguments.of("timestamp", LocalDateTime.ofInstant(MOMENT, ZoneOffset.UTC), MOMENT),
                Arguments.of("timestamp", OffsetDateTime.ofInstant(MOMENT, ZoneOffset.UTC), MOMENT),
                Arguments.of("timestamp", ZonedDateTime.ofInstant(MOMENT, ZoneOffset.UTC), MOMENT),
                Arguments.of("time", LocalTime.of(5, 6, 7, 8), LocalTime.of(5, 6, 7, 8)),
                Arguments.of("time", OffsetTime.of(5, 6, 7, 8, ZoneOffset.UTC), LocalTime.of(5, 6, 7, 8)),
                Arguments.of("time", java.sql.Time.valueOf("05:06:07"), LocalTime.of(5, 6, 7)),
                Arguments.of("duration", new CqlDuration(1, 2, 3), new CqlDuration(1, 2, 3)),
                Arguments.of("duration", Duration.ofSeconds(1), new CqlDuration(0, 0, 1_000_000_000)),
                Arguments.of("duration", Period.of(1, 2, 3), new CqlDuration(14, 3, 0)),
                Arguments.of("uuid", new UUID(1, 2), new UUID(1, 2)),
                Arguments.of("inet", InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.1")),
                Arguments.of("int", Year.of(2026), 2026));
    }

    private static Calendar calendar() {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(MOMENT.toEpochMilli());
        return calendar;
    }

    static Class<?> javaType(Object value) {
        if (value instanceof InetAddress) {
            return InetAddress.class;
        }
        return value instanceof ZoneId && !(value instanceof ZoneOffset) ? ZoneId.class : value.getClass();
    }

    @ParameterizedTest
    @MethodSource("values")
    void naturalTypesGoAndReturn(String column, Object value, Object stored) {
        Class<?> type = javaType(value);
        Scalar scalar = Scalars.natural(type);
        assertThat(scalar.cql()).isEqualTo(column);
        ScalarValue mapped = new ScalarValue(type, scalar, Scalars.conversion(type, scalar));
        assertThat(mapped.toStorage(value)).isEqualTo(stored);
        assertThat(mapped.fromStorage(stored)).isEqualTo(value);
        assertThat(mapped.detached(value)).isEqualTo(stored);
        assertThat(mapped.toStorage(null)).isNull();
        assertThat(mapped.fromStorage(null)).isNull();
        if (mapped.mutable()) {
            assertThat(mapped.copy(value)).isEqualTo(value).isNotSameAs(value);
        } else {
            assertThat(mapped.copy(value)).isSameAs(value);
        }
        assertThat(ValueTypes.toStorage(value, scalar)).isEqualTo(stored);
        assertThat(ValueTypes.fromStorage(stored, type)).isEqualTo(value);
        assertThat(scalar.storage().isInstance(stored)).isTrue();
    }

    @Test
    void aByteBufferIsNotConsumed() {
        ScalarValue type =
                new ScalarValue(ByteBuffer.class, Scalar.BLOB, Scalars.conversion(ByteBuffer.class, Scalar.BLOB));
        ByteBuffer value = ByteBuffer.wrap(new byte[] {1, 2, 3});
        value.get();
        Object snapshot = type.detached(value);
        assertThat(value.position()).isEqualTo(1);
        value.put(1, (byte) 9);
        assertThat(snapshot).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3}));
    }

    @Test
    void momentsAreCutToMilliseconds() {
        assertThat(ValueTypes.toStorage(MOMENT.plusNanos(999), Scalar.TIMESTAMP))
                .isEqualTo(MOMENT);
    }

    @Test
    void offsetsAreNotStored() {
        assertThat(ValueTypes.toStorage(OffsetTime.of(1, 30, 0, 0, ZoneOffset.ofHours(2)), Scalar.TIME))
                .isEqualTo(LocalTime.of(23, 30));
    }

    @Test
    void numbersConvertExactly() {
        assertThat(ValueTypes.toStorage(7, Scalar.BIGINT)).isEqualTo(7L);
        assertThat(ValueTypes.toStorage(7L, Scalar.TINYINT)).isEqualTo((byte) 7);
        assertThat(ValueTypes.toStorage(0.1, Scalar.FLOAT)).isEqualTo(0.1F);
        assertThat(ValueTypes.toStorage(0.1F, Scalar.DECIMAL)).isEqualTo(new BigDecimal("0.1"));
        assertThat(ValueTypes.toStorage(new BigDecimal("2.0"), Scalar.INT)).isEqualTo(2);
        assertThat(ValueTypes.toStorage(Double.NaN, Scalar.FLOAT)).isEqualTo(Float.NaN);
        assertThat(ValueTypes.fromStorage(7L, int.class)).isEqualTo(7);
        assertThatThrownBy(() -> ValueTypes.toStorage(300, Scalar.TINYINT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-1122: A value of type java.lang.Integer cannot become a column of type tinyint. It does not"
                                + " fit: BigInteger out of byte range.");
        assertThatThrownBy(() -> ValueTypes.toStorage(1.5, Scalar.INT)).hasMessageContaining("RW-1122");
        assertThatThrownBy(() -> ValueTypes.toStorage(Long.MAX_VALUE, Scalar.DOUBLE))
                .hasMessageContaining("RW-1122");
        assertThatThrownBy(() -> ValueTypes.toStorage(1e300, Scalar.FLOAT)).hasMessageContaining("RW-1122");
        assertThatThrownBy(() -> ValueTypes.fromStorage(1L << 40, Integer.class))
                .hasMessageContaining("RW-1122");
    }

    @Entity
    static class Measured {
        @Id
        int id;

        @CqlType("tinyint")
        int small;

        @CqlType("int")
        long whole;

        @CqlType("bigint")
        BigInteger big;

        @CqlType("float")
        double single;

        @CqlType("double")
        BigDecimal exact;

        @CqlType("varint")
        BigDecimal round;

        @CqlType("bigint")
        short read;
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of("small", 128, 127, "tinyint", "BigInteger out of byte range"),
                Arguments.of("whole", 1L << 31, (1L << 31) - 1, "int", "BigInteger out of int range"),
                Arguments.of(
                        "big",
                        BigInteger.TWO.pow(63),
                        BigInteger.TWO.pow(62),
                        "bigint",
                        "BigInteger out of long range"),
                Arguments.of("single", 1e300, 0.5, "float", "inexact"),
                Arguments.of("single", 0.123456789012, 0.125, "float", "inexact"),
                Arguments.of(
                        "exact", new BigDecimal("0.12345678901234567890"), new BigDecimal("0.1"), "double", "inexact"),
                Arguments.of("round", new BigDecimal("1.5"), new BigDecimal("2"), "varint", "Rounding necessary"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void aNumberThatDoesNotFitIsRefusedWhereItStands(
            String attribute, Object misfit, Object fitting, String column, String why) {
        EntityMapping measured = EntityModel.of(List.of(Measured.class)).entity(Measured.class);
        AttributeMapping mapping = measured.attribute(attribute).orElseThrow();
        ColumnMapping stored = measured.columns().get(mapping.firstColumn());
        Object entity = measured.newInstance();
        MemoryRow row = new MemoryRow(measured.columns().size());
        mapping.set(entity, fitting);
        stored.write(entity, row, 0, Nulls.UNSET);
        assertThat(row.written(0)).isNotNull();
        mapping.set(entity, misfit);

        assertThatThrownBy(() -> stored.write(entity, row, 0, Nulls.UNSET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "RW-1122: A value of type " + misfit.getClass().getName()
                                + " cannot become a column of type " + column + " [Measured." + attribute
                                + "]. It does not fit: "
                                + why);
    }

    @Test
    void aNumberThatItsAttributeCannotHoldIsNotCutWhenItIsRead() {
        EntityMapping measured = EntityModel.of(List.of(Measured.class)).entity(Measured.class);
        AttributeMapping mapping = measured.attribute("read").orElseThrow();
        MemoryRow row = new MemoryRow(measured.columns().size());
        row.setObject(mapping.firstColumn(), 40_000L);

        assertThatThrownBy(() -> mapping.read(row, MemoryRow.slots(8), measured.newInstance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-1122: A value of type java.lang.Long cannot become a java.lang.Short [Measured.read]. It does"
                                + " not fit: BigInteger out of short range.");
    }

    private enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "b";
            }
        }
    }

    @Test
    void enumsAndCollectionsOfNativeQueries() {
        assertThat(ValueTypes.toStorage(Colour.BLUE, Scalar.TEXT)).isEqualTo("BLUE");
        assertThat(ValueTypes.toStorage(Colour.BLUE, Scalar.TINYINT)).isEqualTo((byte) 1);
        assertThat(ValueTypes.fromStorage("RED", Colour.class)).isEqualTo(Colour.RED);
        assertThat(ValueTypes.fromStorage(1, Colour.class)).isEqualTo(Colour.BLUE);
        assertThat(ValueTypes.toStorage(List.of(1, 2), io.ringway.spi.ColumnTypeParser.parse("set<bigint>")))
                .isEqualTo(java.util.Set.of(1L, 2L));
        assertThatThrownBy(() -> ValueTypes.toStorage("x", Scalar.UUID))
                .hasMessage(
                        "RW-1122: A value of type java.lang.String cannot become a column of type uuid. These types do"
                                + " not convert.");
        assertThatThrownBy(() -> ValueTypes.fromStorage("GREEN", Colour.class)).hasMessageContaining("RW-1122");
        assertThatThrownBy(() -> ValueTypes.toStorage(1, io.ringway.spi.ColumnTypeParser.parse("list<int>")))
                .hasMessageContaining("column of type list<int>");
    }

    @Test
    void aDurationOfMonthsIsNoDurationOfSeconds() {
        assertThatThrownBy(() -> ValueTypes.fromStorage(new CqlDuration(1, 0, 0), Duration.class))
                .hasMessageContaining("months and days have no fixed length");
        assertThatThrownBy(() -> ValueTypes.fromStorage(new CqlDuration(0, 0, 5), Period.class))
                .hasMessageContaining("RW-1122");
    }
}
