// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static io.ringway.spi.ColumnType.Scalar.*;

import io.ringway.CqlDuration;
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

/** The scalars of what is in {@code java.time}. */
final class TimeScalars {
    static final ScalarTable TABLE = table();

    private TimeScalars() {}

    private static ScalarTable table() {
        ScalarTable table = new ScalarTable();
        moments(table);
        daysAndTimes(table);
        parts(table);
        return table;
    }

    private static void moments(ScalarTable table) {
        table.put(Instant.class, Conversion.of(Instant.class, Times::millis, Instant.class, value -> value), TIMESTAMP);
        table.put(
                LocalDateTime.class,
                Conversion.of(
                        LocalDateTime.class,
                        value -> Times.millis(value.toInstant(ZoneOffset.UTC)),
                        Instant.class,
                        value -> LocalDateTime.ofInstant(value, ZoneOffset.UTC)),
                TIMESTAMP);
        table.put(
                OffsetDateTime.class,
                Conversion.of(
                        OffsetDateTime.class,
                        value -> Times.millis(value.toInstant()),
                        Instant.class,
                        value -> value.atOffset(ZoneOffset.UTC)),
                TIMESTAMP);
        table.put(
                ZonedDateTime.class,
                Conversion.of(
                        ZonedDateTime.class,
                        value -> Times.millis(value.toInstant()),
                        Instant.class,
                        value -> value.atZone(ZoneOffset.UTC)),
                TIMESTAMP);
    }

    private static void daysAndTimes(ScalarTable table) {
        table.direct(LocalDate.class, DATE);
        table.direct(LocalTime.class, TIME);
        table.put(
                OffsetTime.class,
                Conversion.of(
                        OffsetTime.class,
                        value -> value.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(),
                        LocalTime.class,
                        value -> value.atOffset(ZoneOffset.UTC)),
                TIME);
    }

    private static void parts(ScalarTable table) {
        table.text(YearMonth.class, Times::text, YearMonth::parse);
        table.text(MonthDay.class, MonthDay::toString, MonthDay::parse);
        table.text(ZoneId.class, ZoneId::getId, ZoneId::of);
        table.text(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of);
        table.put(Year.class, Conversion.of(Year.class, Year::getValue, Integer.class, Year::of), INT);
        table.put(
                Duration.class,
                Conversion.of(Duration.class, Times::duration, CqlDuration.class, Times::duration),
                DURATION);
        table.put(
                Period.class, Conversion.of(Period.class, Times::duration, CqlDuration.class, Times::period), DURATION);
    }
}
