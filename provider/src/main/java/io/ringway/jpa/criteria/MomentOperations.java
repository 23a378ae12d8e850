// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Extract;
import io.ringway.query.tree.Extract.Field;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.TemporalField;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Locale;

/** Dates and times. */
abstract class MomentOperations extends TextOperations {
    MomentOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public Expression<Date> currentDate() {
        return Calls.call(Date.class, Builtin.CURRENT_DATE);
    }

    @Override
    public Expression<Timestamp> currentTimestamp() {
        return Calls.call(Timestamp.class, Builtin.CURRENT_TIMESTAMP);
    }

    @Override
    public Expression<Time> currentTime() {
        return Calls.call(Time.class, Builtin.CURRENT_TIME);
    }

    @Override
    public Expression<LocalDate> localDate() {
        return Calls.call(LocalDate.class, Builtin.LOCAL_DATE);
    }

    @Override
    public Expression<LocalDateTime> localDateTime() {
        return Calls.call(LocalDateTime.class, Builtin.LOCAL_DATETIME);
    }

    @Override
    public Expression<LocalTime> localTime() {
        return Calls.call(LocalTime.class, Builtin.LOCAL_TIME);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <N, T extends Temporal> Expression<N> extract(TemporalField<N, T> field, Expression<T> temporal) {
        Field which =
                Field.valueOf(Misuse.requireNonNull(field, "field").toString().toUpperCase(Locale.ROOT));
        CqlExpression<T> own = CqlExpression.of(temporal);
        return new ComputedExpression<>(
                (Class<N>) type(which), statement -> new Extract(which, own.tree(statement), Position.NONE));
    }

    private static Class<?> type(Field field) {
        return switch (field) {
            case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE -> Integer.class;
            case SECOND -> Double.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
        };
    }
}
