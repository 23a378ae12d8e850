// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.util.Calendar;
import java.util.Date;

/**
 * The functions on dates and times (Jakarta Persistence 3.2, 4.7.7.3). Fields of a moment that has no zone of its own are those
 * of UTC, in which the database keeps it; the current local date and time are those of the system's zone.
 */
final class Moments {
    private Moments() {}

    static LocalDate localDate(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.systemDefault());
    }

    static LocalTime localTime(Instant now) {
        return LocalTime.ofInstant(now, ZoneId.systemDefault());
    }

    static LocalDateTime localDateTime(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneId.systemDefault());
    }

    static int year(Object value) {
        return field(value, ChronoField.YEAR);
    }

    static int quarter(Object value) {
        return field(value, IsoFields.QUARTER_OF_YEAR);
    }

    static int month(Object value) {
        return field(value, ChronoField.MONTH_OF_YEAR);
    }

    static int week(Object value) {
        return field(value, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    static int day(Object value) {
        return field(value, ChronoField.DAY_OF_MONTH);
    }

    static int hour(Object value) {
        return field(value, ChronoField.HOUR_OF_DAY);
    }

    static int minute(Object value) {
        return field(value, ChronoField.MINUTE_OF_HOUR);
    }

    /** With its fraction. */
    static float second(Object value) {
        TemporalAccessor moment = temporal(value);
        return moment.get(ChronoField.SECOND_OF_MINUTE) + moment.get(ChronoField.NANO_OF_SECOND) / 1e9f;
    }

    static LocalDate date(Object value) {
        return LocalDate.from(temporal(value));
    }

    static LocalTime time(Object value) {
        return LocalTime.from(temporal(value));
    }

    /** One that has no zone of its own is of UTC. */
    static Instant instant(Object value) {
        TemporalAccessor moment = temporal(value);
        return moment instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(moment);
    }

    private static int field(Object value, TemporalField field) {
        return temporal(value).get(field);
    }

    private static TemporalAccessor temporal(Object value) {
        if (value instanceof LocalDateTime || value instanceof LocalDate || value instanceof LocalTime) {
            return (TemporalAccessor) value;
        }
        if (value instanceof OffsetDateTime || value instanceof ZonedDateTime || value instanceof Year) {
            return (TemporalAccessor) value;
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()).atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant().atZone(calendar.getTimeZone().toZoneId());
        }
        throw new IllegalArgumentException(
                "no date or time: " + value.getClass().getName());
    }
}
