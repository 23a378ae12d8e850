// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static io.ringway.spi.ColumnType.Scalar.*;

import io.ringway.CqlDuration;
import io.ringway.spi.ColumnType.Scalar;
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
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which Java types stand in which scalar columns, and how: the table in docs/LAYOUT.md. */
final class Scalars {
    private static final Scalars ALL = new Scalars();

    private final Map<Class<?>, Scalar> natural = new HashMap<>();
    private final Map<Class<?>, Map<Scalar, Conversion>> conversions = new HashMap<>();

    private Scalars() {
        texts();
        numbers();
        blobs();
        moments();
        daysAndTimes();
        calendars();
        durations();
        direct(Boolean.class, BOOLEAN);
        direct(UUID.class, Scalar.UUID, TIMEUUID);
        direct(InetAddress.class, INET);
    }

    /** The scalar that a boxed Java type has when nothing else is said; null for a type that is none. */
    static @Nullable Scalar natural(Class<?> javaType) {
        return ALL.natural.get(javaType);
    }

    /** How a boxed Java type stands in a column; null when it cannot. */
    static @Nullable Conversion conversion(Class<?> javaType, Scalar scalar) {
        Map<Scalar, Conversion> byScalar = ALL.conversions.get(javaType);
        return byScalar == null ? null : byScalar.get(scalar);
    }

    /** The scalars that can hold a boxed Java type; empty for one that no scalar holds. */
    static Set<Scalar> holding(Class<?> javaType) {
        return ALL.conversions.getOrDefault(javaType, Map.of()).keySet();
    }

    private void put(Class<?> javaType, Conversion conversion, Scalar... scalars) {
        natural.putIfAbsent(javaType, scalars[0]);
        Map<Scalar, Conversion> byScalar = conversions.computeIfAbsent(javaType, type -> new EnumMap<>(Scalar.class));
        for (Scalar scalar : scalars) {
            byScalar.put(scalar, conversion);
        }
    }

    private void direct(Class<?> javaType, Scalar... scalars) {
        put(javaType, Conversion.same(), scalars);
    }

    private void texts() {
        direct(String.class, TEXT, ASCII);
        text(Character.class, String::valueOf, Scalars::character);
        text(YearMonth.class, Times::text, YearMonth::parse);
        text(MonthDay.class, MonthDay::toString, MonthDay::parse);
        text(ZoneId.class, ZoneId::getId, ZoneId::of);
        text(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of);
        put(
                char[].class,
                Conversion.of(char[].class, String::new, String.class, String::toCharArray)
                        .copying(char[].class, char[]::clone),
                TEXT,
                ASCII);
    }

    private <J> void text(Class<J> javaType, Function<J, String> toText, Function<String, J> fromText) {
        put(javaType, Conversion.of(javaType, toText, String.class, fromText), TEXT, ASCII);
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new ArithmeticException("a text of " + text.length() + " characters");
        }
        return text.charAt(0);
    }

    private void numbers() {
        Map<Class<?>, Scalar> own = Map.of(
                Byte.class, TINYINT,
                Short.class, SMALLINT,
                Integer.class, INT,
                Long.class, BIGINT,
                BigInteger.class, VARINT,
                Float.class, FLOAT,
                Double.class, DOUBLE,
                BigDecimal.class, DECIMAL);
        own.forEach((type, scalar) -> direct(type, scalar));
        direct(Long.class, COUNTER);
        for (Class<?> type : Numbers.TYPES) {
            own.forEach((storage, scalar) -> {
                if (storage != type) {
                    put(type, number(type, storage), scalar);
                }
            });
        }
        put(Year.class, Conversion.of(Year.class, Year::getValue, Integer.class, Year::of), INT);
    }

    private static Conversion number(Class<?> type, Class<?> storage) {
        return new Conversion(
                value -> Numbers.exact((Number) value, storage),
                value -> Numbers.exact((Number) value, type),
                null,
                false);
    }

    private void blobs() {
        put(
                byte[].class,
                Conversion.of(byte[].class, ByteBuffer::wrap, ByteBuffer.class, Scalars::bytes)
                        .copying(byte[].class, byte[]::clone),
                BLOB);
        put(
                Byte[].class,
                Conversion.of(Byte[].class, Scalars::unboxed, ByteBuffer.class, Scalars::boxed)
                        .copying(Byte[].class, Byte[]::clone),
                BLOB);
        put(
                ByteBuffer.class,
                Conversion.of(ByteBuffer.class, ByteBuffer::duplicate, ByteBuffer.class, buffer -> buffer)
                        .copying(ByteBuffer.class, buffer -> ByteBuffer.wrap(bytes(buffer))),
                BLOB);
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

    private void moments() {
        put(Instant.class, Conversion.of(Instant.class, Times::millis, Instant.class, value -> value), TIMESTAMP);
        put(
                Date.class,
                Conversion.of(Date.class, Times::instant, Instant.class, Date::from)
                        .copying(Date.class, Times::copy),
                TIMESTAMP);
        put(
                java.sql.Timestamp.class,
                Conversion.of(java.sql.Timestamp.class, Times::instant, Instant.class, java.sql.Timestamp::from)
                        .copying(Date.class, Times::copy),
                TIMESTAMP);
        put(
                LocalDateTime.class,
                Conversion.of(
                        LocalDateTime.class,
                        value -> Times.millis(value.toInstant(ZoneOffset.UTC)),
                        Instant.class,
                        value -> LocalDateTime.ofInstant(value, ZoneOffset.UTC)),
                TIMESTAMP);
        put(
                OffsetDateTime.class,
                Conversion.of(
                        OffsetDateTime.class,
                        value -> Times.millis(value.toInstant()),
                        Instant.class,
                        value -> value.atOffset(ZoneOffset.UTC)),
                TIMESTAMP);
        put(
                ZonedDateTime.class,
                Conversion.of(
                        ZonedDateTime.class,
                        value -> Times.millis(value.toInstant()),
                        Instant.class,
                        value -> value.atZone(ZoneOffset.UTC)),
                TIMESTAMP);
    }

    private void daysAndTimes() {
        direct(LocalDate.class, DATE);
        direct(LocalTime.class, TIME);
        put(
                OffsetTime.class,
                Conversion.of(
                        OffsetTime.class,
                        value -> value.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(),
                        LocalTime.class,
                        value -> value.atOffset(ZoneOffset.UTC)),
                TIME);
        put(
                java.sql.Date.class,
                Conversion.of(java.sql.Date.class, java.sql.Date::toLocalDate, LocalDate.class, java.sql.Date::valueOf)
                        .copying(Date.class, Times::copy),
                DATE);
        put(
                java.sql.Time.class,
                Conversion.of(
                                java.sql.Time.class,
                                Times::timeOfDay,
                                LocalTime.class,
                                value -> new java.sql.Time(
                                        Times.onEpochDay(value).getTime()))
                        .copying(Date.class, Times::copy),
                TIME);
        put(
                Date.class,
                Conversion.of(Date.class, Times::day, LocalDate.class, Times::startOf)
                        .copying(Date.class, Times::copy),
                DATE);
        put(
                Date.class,
                Conversion.of(Date.class, Times::timeOfDay, LocalTime.class, Times::onEpochDay)
                        .copying(Date.class, Times::copy),
                TIME);
    }

    private void calendars() {
        Conversion calendar = Conversion.of(
                        Calendar.class, value -> Times.instant(value.getTime()), Instant.class, Times::calendar)
                .copying(Calendar.class, Times::copy);
        put(Calendar.class, calendar, TIMESTAMP);
        put(GregorianCalendar.class, calendar, TIMESTAMP);
        Conversion day = Conversion.of(
                        Calendar.class,
                        value -> value.toInstant()
                                .atZone(value.getTimeZone().toZoneId())
                                .toLocalDate(),
                        LocalDate.class,
                        value -> Times.local(Times.startOf(value)))
                .copying(Calendar.class, Times::copy);
        put(Calendar.class, day, DATE);
        put(GregorianCalendar.class, day, DATE);
    }

    private void durations() {
        direct(CqlDuration.class, DURATION);
        put(
                Duration.class,
                Conversion.of(Duration.class, Times::duration, CqlDuration.class, Times::duration),
                DURATION);
        put(Period.class, Conversion.of(Period.class, Times::duration, CqlDuration.class, Times::period), DURATION);
    }
}
