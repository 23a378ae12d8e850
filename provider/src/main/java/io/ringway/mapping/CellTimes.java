// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.TimeToLive;
import io.ringway.annotation.WriteTime;
import io.ringway.mapping.ColumnMapping.ColumnPlace;
import io.ringway.spi.Column;
import io.ringway.spi.Column.Kind;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributes that tell when a column was written, or expires: read with the row, never written. For one thread. */
final class CellTimes {
    private static final ValueType MOMENT = new ScalarValue(
            Instant.class,
            Scalar.BIGINT,
            Conversion.of(
                    Instant.class,
                    moment -> ChronoUnit.MICROS.between(Instant.EPOCH, moment),
                    Long.class,
                    microseconds -> Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS)));
    private static final ValueType LENGTH = new ScalarValue(
            Duration.class,
            Scalar.INT,
            Conversion.of(
                    Duration.class, length -> Math.toIntExact(length.toSeconds()), Integer.class, Duration::ofSeconds));
    private static final ValueType MICROSECONDS = new ScalarValue(Long.class, Scalar.BIGINT, Conversion.same());
    private static final ValueType SECONDS = new ScalarValue(Integer.class, Scalar.INT, Conversion.same());

    private final Problems problems;
    private final List<ColumnMapping> columns;

    /** @param columns of the entity so far; added to */
    CellTimes(Problems problems, List<ColumnMapping> columns) {
        this.problems = problems;
        this.columns = columns;
    }

    static boolean isOne(Member member) {
        return member.has(WriteTime.class) || member.has(TimeToLive.class);
    }

    /** @return null when the attribute cannot be mapped, which is then told */
    @Nullable
    AttributeMapping build(Member member, Place place, Spot spot, String where) {
        WriteTime written = member.annotation(WriteTime.class);
        TimeToLive expires = member.annotation(TimeToLive.class);
        if (spot.id() || member.has(Version.class) || written != null && expires != null) {
            refuse(
                    "The attribute is two things at once",
                    where,
                    "What tells of a column is read alone, and is neither id nor version",
                    "Use an attribute of its own");
            return null;
        }
        Class<?> javaType = FieldKind.boxed(member.type());
        ValueType type = written != null ? one(javaType, MICROSECONDS, MOMENT) : one(javaType, SECONDS, LENGTH);
        if (type == null) {
            refuse(
                    "The attribute is a " + member.type().getTypeName(),
                    where,
                    written != null ? "Write times are microseconds" : "Times to live are seconds",
                    written != null ? "Use long, Long or Instant" : "Use int, Integer or Duration");
            return null;
        }
        String target = CqlName.of(written != null ? written.value() : expires == null ? "" : expires.value(), "");
        ColumnMapping column = new ColumnMapping(
                new ColumnPlace(columns.size(), spot.ordinal(), spot.prefix() + member.name()),
                new Column(target, type.column(), written != null ? Kind.WRITE_TIME : Kind.TIME_TO_LIVE),
                false,
                false,
                new Leaf(spot.way(), place, type));
        columns.add(column);
        return new BasicAttribute(member.name(), false, column, member.type().isPrimitive() ? member.type() : javaType);
    }

    /** Whether the columns that the attributes tell of are there, and the database knows of them what is asked. */
    void check(String entity, List<KeyPart> key) {
        for (ColumnMapping column : columns) {
            if (!column.column().isStored()) {
                check(column, entity + "." + column.path(), key);
            }
        }
    }

    private void check(ColumnMapping column, String where, List<KeyPart> key) {
        ColumnMapping target = stored(column.column().name());
        if (target == null) {
            refuse(
                    "There is no column '" + column.column().name() + "'",
                    where,
                    "The attribute tells of a column of the entity",
                    "Name one of " + stored());
            return;
        }
        ColumnType type = target.column().type();
        if (key.stream().anyMatch(part -> part.column() == target)) {
            refuse(
                    "The column '" + target.column().name() + "' belongs to the key",
                    where,
                    "A key has no write time and does not expire by itself",
                    "Name another column");
        } else if (!type.inner().equals(type) || type == Scalar.COUNTER) {
            refuse(
                    "The column '" + target.column().name() + "' is a " + type,
                    where,
                    "It has not one write time, but one for each of its parts",
                    "Make it @Frozen, or name another column");
        }
    }

    private static @Nullable ValueType one(Class<?> javaType, ValueType number, ValueType time) {
        return javaType == number.javaType() ? number : javaType == time.javaType() ? time : null;
    }

    private @Nullable ColumnMapping stored(String name) {
        for (ColumnMapping column : columns) {
            if (column.column().isStored() && column.column().name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private List<String> stored() {
        return columns.stream()
                .map(ColumnMapping::column)
                .filter(Column::isStored)
                .map(Column::name)
                .toList();
    }

    private void refuse(String what, String where, String why, String remedy) {
        problems.add(Problem.of("RW-1151", what).at(where).because(why).fix(remedy));
    }
}
