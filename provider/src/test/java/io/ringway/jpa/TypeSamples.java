// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import io.ringway.CqlDuration;
import io.ringway.jpa.Specimen.Coded;
import io.ringway.jpa.Specimen.Rank;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** Values for each attribute of a {@link Specimen}, and what the driver has to read for each. */
final class TypeSamples {
    /** The first day that a {@code date} can be, and the last. */
    static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(Integer.MIN_VALUE);

    static final LocalDate LAST_DAY = LocalDate.ofEpochDay(Integer.MAX_VALUE);

    /** A value of an attribute, and the driver's value of the column; the second is the first where they are alike. */
    record Sample(Object value, Object stored) {
        static Sample of(Object value) {
            return new Sample(value, value);
        }
    }

    private final Random random;

    TypeSamples(long seed) {
        random = new Random(seed);
    }

    /** By attribute, each with its edges first. */
    static Map<String, List<Sample>> edges() {
        Map<String, List<Sample>> edges = new LinkedHashMap<>();
        edges.put("string", alike("", " ", "\0", "\uD83D\uDE00é", "x".repeat(70_000)));
        edges.put("character", List.of(new Sample('\uFFFD', "\uFFFD"), new Sample('\'', "'")));
        edges.put("characters", List.of(new Sample(new char[0], "")));
        edges.put("bytes", List.of(new Sample(new byte[0], ByteBuffer.allocate(0))));
        edges.put("buffer", alike(ByteBuffer.allocate(0)));
        edges.put("truth", alike(true, false));
        edges.put("tiny", alike(Byte.MIN_VALUE, Byte.MAX_VALUE));
        edges.put("small", alike(Short.MIN_VALUE, Short.MAX_VALUE));
        edges.put("whole", alike(Integer.MIN_VALUE, Integer.MAX_VALUE));
        edges.put("big", alike(Long.MIN_VALUE, Long.MAX_VALUE));
        edges.put("huge", alike(BigInteger.ZERO, BigInteger.TWO.pow(200).negate()));
        edges.put("single", alike(Float.NaN, -0.0f, 0.0f, Float.POSITIVE_INFINITY, Float.MIN_VALUE, -Float.MAX_VALUE));
        edges.put("twice", alike(Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE));
        edges.put("decimal", alike(new BigDecimal("1E+2000000000"), new BigDecimal("-0.00"), new BigDecimal("1.10")));
        edges.put("narrow", List.of(new Sample(-128L, (byte) -128), new Sample(127L, (byte) 127)));
        edges.put(
                "exact",
                List.of(new Sample(0.1, new BigDecimal("0.1")), new Sample(1e300, new BigDecimal("1.0E+300"))));
        edges.put("day", alike(FIRST_DAY, LAST_DAY, LocalDate.EPOCH));
        edges.put("time", alike(LocalTime.MIN, LocalTime.MAX));
        edges.put("monthDay", List.of(new Sample(MonthDay.of(2, 29), "--02-29")));
        edges.put(
                "yearMonth",
                List.of(new Sample(YearMonth.of(-1, 1), "-0001-01"), new Sample(YearMonth.of(12_345, 1), "+12345-01")));
        edges.put("zone", List.of(new Sample(ZoneOffset.MAX, "+18:00")));
        Instant first = Instant.ofEpochMilli(Long.MIN_VALUE);
        edges.put("instant", alike(first, Instant.ofEpochMilli(Long.MAX_VALUE), Instant.ofEpochMilli(-1)));
        edges.put("year", List.of(new Sample(Year.of(Year.MIN_VALUE), Year.MIN_VALUE)));
        edges.put("cqlDuration", List.of(duration(Integer.MIN_VALUE, -1, Long.MIN_VALUE), duration(0, 0, 0)));
        edges.put("duration", List.of(new Sample(Duration.ZERO, driver(0, 0, 0))));
        edges.put("period", List.of(new Sample(Period.ZERO, driver(0, 0, 0))));
        edges.put("uuid", alike(new UUID(0, 0), new UUID(-1, -1)));
        edges.put("address", alike(address("::1"), address("255.255.255.255")));
        edges.put("list", alike(List.of(""), List.of("a", "a", "b")));
        edges.put("frozenMap", alike(Map.of(), Map.of(FIRST_DAY, List.of(), LAST_DAY, List.of(true, false))));
        return edges;
    }

    /** One value for each attribute. */
    Map<String, Sample> next() {
        Map<String, Sample> values = new HashMap<>();
        texts(values);
        numbers(values);
        times(values);
        values.put("uuid", Sample.of(new UUID(random.nextLong(), random.nextLong())));
        values.put("timed", Sample.of(Uuids.startOf(random.nextInt())));
        values.put("address", Sample.of(address(random.nextInt(256) + ".2.3." + random.nextInt(256))));
        Rank rank = random.nextBoolean() ? Rank.LOW : Rank.HIGH;
        values.put("byOrdinal", new Sample(rank, rank.ordinal()));
        values.put("byName", new Sample(rank, rank.name()));
        boolean first = random.nextBoolean();
        values.put("byCode", new Sample(first ? Coded.A : Coded.B, first ? "a-1" : "b-2"));
        values.put("list", Sample.of(some(this::text)));
        values.put("set", Sample.of(new LinkedHashSet<>(some(random::nextGaussian))));
        values.put("sorted", Sample.of(new TreeSet<>(some(random::nextInt))));
        Map<String, Instant> map = new HashMap<>();
        some(this::text).forEach(key -> map.put(key, moment()));
        values.put("map", Sample.of(map));
        values.put("frozenMap", Sample.of(Map.of(day(), some(random::nextBoolean))));
        return values;
    }

    private void texts(Map<String, Sample> values) {
        values.put("string", Sample.of(text()));
        char character = (char) (random.nextInt(0xD000) + 1);
        values.put("character", new Sample(character, String.valueOf(character)));
        String text = text();
        values.put("characters", new Sample(text.toCharArray(), text));
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        values.put("bytes", new Sample(bytes, ByteBuffer.wrap(bytes)));
        values.put("buffer", Sample.of(ByteBuffer.wrap(bytes.clone())));
        values.put("truth", Sample.of(random.nextBoolean()));
    }

    private void numbers(Map<String, Sample> values) {
        values.put("tiny", Sample.of((byte) random.nextInt()));
        values.put("small", Sample.of((short) random.nextInt()));
        values.put("whole", Sample.of(random.nextInt()));
        values.put("big", Sample.of(random.nextLong()));
        BigInteger huge = new BigInteger(300, random).subtract(BigInteger.TWO.pow(299));
        values.put("huge", Sample.of(huge));
        values.put("single", Sample.of(Float.intBitsToFloat(random.nextInt() & 0xFF7F_FFFF)));
        values.put("twice", Sample.of(random.nextGaussian() * 1e100));
        values.put("decimal", Sample.of(new BigDecimal(huge, random.nextInt(200) - 100)));
        byte narrow = (byte) random.nextInt();
        values.put("narrow", new Sample((long) narrow, narrow));
        double exact = random.nextInt(1000) / 4.0;
        values.put("exact", new Sample(exact, BigDecimal.valueOf(exact)));
        values.put("year", new Sample(Year.of(narrow), (int) narrow));
    }

    private void times(Map<String, Sample> values) {
        values.put("day", Sample.of(day()));
        values.put("time", Sample.of(LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L))));
        LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
        values.put("offsetTime", new Sample(time.atOffset(ZoneOffset.UTC), time));
        YearMonth month = YearMonth.of(random.nextInt(20_000) - 10_000, random.nextInt(12) + 1);
        values.put("yearMonth", new Sample(month, month.atDay(1).toString().replaceAll("-01$", "")));
        MonthDay monthDay = MonthDay.of(random.nextInt(12) + 1, random.nextInt(28) + 1);
        values.put("monthDay", new Sample(monthDay, monthDay.toString()));
        ZoneId zone = ZoneId.of(random.nextBoolean() ? "Asia/Kathmandu" : "UTC+02:00");
        values.put("zone", new Sample(zone, zone.getId()));
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(64_800));
        values.put("zoneOffset", new Sample(offset, offset.getId()));
        Instant moment = moment();
        values.put("instant", Sample.of(moment));
        values.put("dateTime", new Sample(moment.atOffset(ZoneOffset.UTC).toLocalDateTime(), moment));
        values.put("offset", new Sample(moment.atOffset(ZoneOffset.UTC), moment));
        values.put("zoned", new Sample(moment.atZone(ZoneOffset.UTC), moment));
        values.put("date", new Sample(Date.from(moment), moment));
        values.put("cqlDuration", duration(random.nextInt(100), random.nextInt(100), random.nextLong(1L << 60)));
        long nanos = random.nextLong();
        values.put("duration", new Sample(Duration.ofNanos(nanos), driver(0, 0, nanos)));
        int months = random.nextInt(11);
        values.put("period", new Sample(Period.of(2, months, 40), driver(24 + months, 40, 0)));
    }

    private static Sample duration(int months, int days, long nanoseconds) {
        return new Sample(new CqlDuration(months, days, nanoseconds), driver(months, days, nanoseconds));
    }

    private static Object driver(int months, int days, long nanoseconds) {
        return com.datastax.oss.driver.api.core.data.CqlDuration.newInstance(months, days, nanoseconds);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(random.nextBoolean() ? 0x1F600 + random.nextInt(50) : 32 + random.nextInt(0x400));
        }
        return text.toString();
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt());
    }

    private Instant moment() {
        return Instant.ofEpochMilli(random.nextLong() >> 12);
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    private static List<Sample> alike(Object... values) {
        return java.util.Arrays.stream(values).map(Sample::of).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new AssertionError(notALiteral);
        }
    }
}
