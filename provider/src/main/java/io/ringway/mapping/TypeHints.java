// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.Counter;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.TimeUuid;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converts;
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
 * @param where the attribute, for errors
 */
record TypeHints(Member member, @Nullable ColumnType column, String where) {

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

    /** What {@code @Convert} says about the whole value, its "key" or its "value". */
    ConversionHint conversion(String part) {
        Convert single = member.annotation(Convert.class);
        Converts several = member.annotation(Converts.class);
        Convert[] all = several != null ? several.value() : single != null ? new Convert[] {single} : new Convert[0];
        for (Convert convert : all) {
            if (convert.attributeName().equals(part)) {
                boolean named = convert.converter() != AttributeConverter.class;
                return new ConversionHint(named ? convert.converter() : null, convert.disableConversion());
            }
        }
        return ConversionHint.NONE;
    }

    /** A map's values: what is said by name, or without one, since that cannot mean the map. */
    ConversionHint valueConversion() {
        ConversionHint named = conversion("value");
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
