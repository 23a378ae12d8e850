// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.NullTerm;
import io.ringway.query.typed.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type rules of the language (Jakarta Persistence 3.2, 4.6 and 4.7), where no tree is needed to know them. */
final class Types {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            char.class, Character.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);
    private static final Set<Class<?>> WHOLE =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);
    private static final Set<Class<?>> SMALL = Set.of(Byte.class, Short.class, Integer.class);
    private static final Set<Class<?>> DAYS = Set.of(LocalDate.class, java.sql.Date.class);
    private static final Set<Class<?>> TIMES = Set.of(LocalTime.class, java.sql.Time.class);

    private Types() {}

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    static String name(Class<?> type) {
        return type == Object.class ? "any type" : type.getSimpleName();
    }

    static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type);
    }

    static boolean isWhole(Class<?> type) {
        return WHOLE.contains(type);
    }

    static boolean isText(Class<?> type) {
        return type == String.class || type == Character.class || type == char[].class;
    }

    static boolean isMoment(Class<?> type) {
        return type == Instant.class
                || type == LocalDateTime.class
                || type == OffsetDateTime.class
                || type == ZonedDateTime.class
                || Calendar.class.isAssignableFrom(type)
                || Date.class.isAssignableFrom(type) && !DAYS.contains(type) && !TIMES.contains(type);
    }

    static boolean isDay(Class<?> type) {
        return DAYS.contains(type);
    }

    static boolean isTime(Class<?> type) {
        return TIMES.contains(type);
    }

    /** Of what arithmetic gives (4.6.17); Number where one side may be any number. */
    static Class<?> promoted(Class<?> a, Class<?> b) {
        if (a == Object.class || b == Object.class || a == Number.class || b == Number.class) {
            return a == b || !(a == Double.class || b == Double.class) ? Number.class : Double.class;
        }
        for (Class<?> wider :
                List.<Class<?>>of(Double.class, Float.class, BigDecimal.class, BigInteger.class, Long.class)) {
            if (a == wider || b == wider) {
                return wider;
            }
        }
        return Integer.class;
    }

    /** Of a sum: Long, Double, BigInteger or BigDecimal (4.7.5). */
    static Class<?> sum(Class<?> type) {
        if (SMALL.contains(type) || type == Long.class) {
            return Long.class;
        }
        return type == Float.class ? Double.class : type;
    }

    /** What holds values of both; null when they have nothing in common. */
    static @Nullable Class<?> common(Class<?> a, Class<?> b) {
        if (a == b || b == Object.class) {
            return a;
        } else if (a == Object.class) {
            return b;
        } else if (isNumber(a) && isNumber(b)) {
            return promoted(a, b);
        } else if (isText(a) && isText(b)) {
            return String.class;
        } else if (a.isAssignableFrom(b)) {
            return a;
        }
        return b.isAssignableFrom(a) ? b : null;
    }

    /** Whether two values can be equal. */
    static boolean comparable(Class<?> a, Class<?> b) {
        return common(a, b) != null || isMoment(a) && isMoment(b) || isDay(a) && isDay(b) || isTime(a) && isTime(b);
    }

    /** Whether values have an order that the language knows. */
    static boolean ordered(Class<?> type) {
        return type == Object.class
                || isText(type)
                || isMoment(type)
                || Comparable.class.isAssignableFrom(type) && !type.isEnum() && type != Boolean.class
                || type == Number.class;
    }

    /** Whether rows can be sorted by such values. */
    static boolean sortable(Class<?> type) {
        return ordered(type) || type.isEnum() || type == Boolean.class;
    }

    /**
     * A constant in the type of what it meets, where it fits exactly.
     *
     * @return the term itself where nothing is to be done
     */
    static Term adapted(Term term, Class<?> type) {
        if (term instanceof NullTerm none && none.type() == Object.class) {
            return new NullTerm(type, none.position());
        }
        if (!(term instanceof ConstantTerm constant) || type == constant.type()) {
            return term;
        }
        Object value = converted(constant.value(), type);
        return value == null ? term : new ConstantTerm(value, type, constant.position());
    }

    private static @Nullable Object converted(Object value, Class<?> type) {
        if (value instanceof Number number && isNumber(type)) {
            return NumberConversion.exact(number, type);
        } else if (value instanceof String text && type == Character.class && text.length() == 1) {
            return text.charAt(0);
        } else if (value instanceof LocalDateTime moment) {
            Instant instant = moment.toInstant(ZoneOffset.UTC);
            return type == Instant.class
                    ? instant
                    : type == Date.class
                            ? Date.from(instant)
                            : type == java.sql.Timestamp.class ? java.sql.Timestamp.from(instant) : null;
        } else if (value instanceof LocalDate day && type == java.sql.Date.class) {
            return java.sql.Date.valueOf(day);
        } else if (value instanceof LocalTime time && type == java.sql.Time.class) {
            return java.sql.Time.valueOf(time);
        }
        return null;
    }
}
