// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.Counter;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.TimeUuid;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.util.Calendar;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute's annotations say about its type.
 *
 * @param column the column's type where one is given
 * @param conversions what is said of it from outside
 * @param path of the attribute in its entity
 * @param where the attribute, for errors
 */
record TypeHints(
        Member member, @Nullable ColumnType column, ConversionOverrides conversions, String path, String where) {

    /** The hints for a field of the value, or of the part of it that is named. */
    TypeHints field(Member field, @Nullable ColumnType type, String part) {
        String holder = part.isEmpty() ? path : path + "." + part;
        conversions.collect(field.element(), holder + "." + field.name() + ".");
        return new TypeHints(field, type, conversions, holder + "." + field.name(), where + "." + field.name());
    }

    @Nullable
    EnumType enumerated() {
        Enumerated annotation = member.annotation(Enumerated.class);
        return annotation == null ? null : annotation.value();
    }

    @Nullable
    EnumType keyEnumerated() {
        MapKeyEnumerated annotation = member.annotation(MapKeyEnumerated.class);
        return annotation == null ? null : annotation.value();
    }

    boolean frozen() {
        return member.has(Frozen.class);
    }

    /** Whether converters that apply by themselves may (Jakarta Persistence 3.2, 11.1.10). */
    boolean convertsBySelf() {
        return !member.has(Id.class) && !member.has(Version.class) && !member.has(Temporal.class);
    }

    /** What {@code @Convert} says about the whole value, or the part of it that is named: "key", "value". */
    ConversionHint conversion(String part) {
        return conversions.of(part.isEmpty() ? path : path + "." + part, member, part.isEmpty());
    }

    /** A map's values: what is said by name, or without one, since that cannot mean the map. */
    ConversionHint valueConversion(String part) {
        ConversionHint named = conversion(part);
        return named.equals(ConversionHint.NONE) ? conversion("") : named;
    }

    /** Whether the attribute itself is a counter. */
    boolean counter() {
        return member.has(Counter.class);
    }

    /** The scalar of a long that counts, of a UUID that {@code @TimeUuid} dates, or of a date or calendar that {@code @Temporal} narrows. */
    Scalar narrowed(Class<?> type, Scalar natural) {
        if (type == Long.class && counter()) {
            return Scalar.COUNTER;
        }
        if (type == UUID.class && member.has(TimeUuid.class)) {
            return Scalar.TIMEUUID;
        }
        Temporal annotation = member.annotation(Temporal.class);
        boolean open = type == Date.class || Calendar.class.isAssignableFrom(type);
        if (annotation == null || !open) {
            return natural;
        }
        return annotation.value() == TemporalType.DATE
                ? Scalar.DATE
                : annotation.value() == TemporalType.TIME ? Scalar.TIME : natural;
    }
}
