// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static io.ringway.spi.ColumnType.Scalar.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

/** The scalars of dates and calendars as they were before {@code java.time}. */
final class DateScalars {
    static final ScalarTable TABLE = table();

    private DateScalars() {}

    private static ScalarTable table() {
        ScalarTable table = new ScalarTable();
        moments(table);
        daysAndTimes(table);
        calendars(table);
        return table;
    }

    private static void moments(ScalarTable table) {
        table.put(
                Date.class,
                Conversion.of(Date.class, Times::instant, Instant.class, Date::from)
                        .copying(Date.class, Times::copy),
                TIMESTAMP);
        table.put(
                java.sql.Timestamp.class,
                Conversion.of(java.sql.Timestamp.class, Times::instant, Instant.class, java.sql.Timestamp::from)
                        .copying(Date.class, Times::copy),
                TIMESTAMP);
    }

    private static void daysAndTimes(ScalarTable table) {
        table.put(
                java.sql.Date.class,
                Conversion.of(java.sql.Date.class, java.sql.Date::toLocalDate, LocalDate.class, java.sql.Date::valueOf)
                        .copying(Date.class, Times::copy),
                DATE);
        table.put(
                java.sql.Time.class,
                Conversion.of(
                                java.sql.Time.class,
                                Times::timeOfDay,
                                LocalTime.class,
                                value -> new java.sql.Time(
                                        Times.onEpochDay(value).getTime()))
                        .copying(Date.class, Times::copy),
                TIME);
        table.put(
                Date.class,
                Conversion.of(Date.class, Times::day, LocalDate.class, Times::startOf)
                        .copying(Date.class, Times::copy),
                DATE);
        table.put(
                Date.class,
                Conversion.of(Date.class, Times::timeOfDay, LocalTime.class, Times::onEpochDay)
                        .copying(Date.class, Times::copy),
                TIME);
    }

    private static void calendars(ScalarTable table) {
        Conversion calendar = Conversion.of(
                        Calendar.class, value -> Times.instant(value.getTime()), Instant.class, Times::calendar)
                .copying(Calendar.class, Times::copy);
        table.put(Calendar.class, calendar, TIMESTAMP);
        table.put(GregorianCalendar.class, calendar, TIMESTAMP);
        Conversion day = Conversion.of(
                        Calendar.class,
                        value -> value.toInstant()
                                .atZone(value.getTimeZone().toZoneId())
                                .toLocalDate(),
                        LocalDate.class,
                        value -> Times.local(Times.startOf(value)))
                .copying(Calendar.class, Times::copy);
        table.put(Calendar.class, day, DATE);
        table.put(GregorianCalendar.class, day, DATE);
    }
}
