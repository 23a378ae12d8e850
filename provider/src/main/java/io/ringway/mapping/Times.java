// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.CqlDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/**
 * Conversions of times. A moment is stored in milliseconds and comes back in UTC; a day or a time of day of the old classes
 * is one in the virtual machine's default time zone, as those classes have it.
 */
final class Times {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private Times() {}

    static Instant millis(Instant value) {
        return value.getNano() % NANOS_PER_MILLI == 0 ? value : value.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Unlike {@code Date.toInstant} it takes the subclasses of java.sql too. */
    static Instant instant(Date value) {
        return Instant.ofEpochMilli(value.getTime());
    }

    static GregorianCalendar calendar(Instant value) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(value.toEpochMilli());
        return calendar;
    }

    static LocalDate day(Date value) {
        return instant(value).atZone(ZoneId.systemDefault()).toLocalDate();
    }

    static Date startOf(LocalDate value) {
        return Date.from(value.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    static LocalTime timeOfDay(Date value) {
        return instant(value).atZone(ZoneId.systemDefault()).toLocalTime();
    }

    static Date onEpochDay(LocalTime value) {
        return Date.from(
                value.atDate(LocalDate.EPOCH).atZone(ZoneId.systemDefault()).toInstant());
    }

    static GregorianCalendar local(Date value) {
        GregorianCalendar calendar = new GregorianCalendar();
        calendar.setTime(value);
        return calendar;
    }

    static Date copy(Date value) {
        return (Date) value.clone();
    }

    static Calendar copy(Calendar value) {
        return (Calendar) value.clone();
    }

    /** As {@code YearMonth.parse} takes it; its own text lacks the sign of years with five digits. */
    static String text(YearMonth value) {
        String firstDay = value.atDay(1).toString();
        return firstDay.substring(0, firstDay.lastIndexOf('-'));
    }

    static CqlDuration duration(Duration value) {
        return new CqlDuration(0, 0, value.toNanos());
    }

    static Duration duration(CqlDuration value) {
        if (value.months() != 0 || value.days() != 0) {
            throw new ArithmeticException("months and days have no fixed length");
        }
        return Duration.ofNanos(value.nanoseconds());
    }

    static CqlDuration duration(Period value) {
        return new CqlDuration(Math.toIntExact(value.toTotalMonths()), value.getDays(), 0);
    }

    static Period period(CqlDuration value) {
        if (value.nanoseconds() != 0) {
            throw new ArithmeticException("a period has no time of day");
        }
        return Period.of(0, value.months(), value.days()).normalized();
    }
}
