// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Grouping.Aggregate;
import io.ringway.plan.read.Grouping.Kind;
import io.ringway.plan.read.Sums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate over the rows of one group (Jakarta Persistence 3.2, 4.8.5). Whole and decimal numbers are added exactly;
 * floating ones as doubles.
 */
final class Aggregation {
    private final Aggregate aggregate;
    private final RowBudget budget;
    private final @Nullable Set<Object> seen;
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private double floating;
    private boolean inexact;
    private @Nullable Object extreme;

    Aggregation(Aggregate aggregate, RowBudget budget) {
        this.aggregate = aggregate;
        this.budget = budget;
        this.seen = aggregate.distinct() ? new HashSet<>() : null;
    }

    /** A row that counts whatever it holds. */
    void addRow() {
        count++;
    }

    void add(Object value) {
        add(value, 1);
    }

    /** @param weight how many values it stands for */
    void add(Object value, long weight) {
        if (seen != null) {
            if (!seen.add(Comparing.keyOf(value))) {
                return;
            }
            budget.hold(1);
        }
        count += weight;
        switch (aggregate.kind()) {
            case COUNT -> {}
            case SUM, AVG -> addNumber((Number) value);
            case MIN -> compare(value, -1);
            case MAX -> compare(value, 1);
        }
    }

    private void addNumber(Number value) {
        if (value instanceof Float || value instanceof Double) {
            inexact = true;
            floating += value.doubleValue();
        } else {
            sum = sum.add(exact(value));
        }
    }

    private static BigDecimal exact(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return value instanceof BigInteger integer ? new BigDecimal(integer) : BigDecimal.valueOf(value.longValue());
    }

    private void compare(Object value, int sign) {
        if (extreme == null || Integer.signum(Comparing.compare(value, extreme)) == sign) {
            extreme = value;
        }
    }

    /** Null when no row counted, but for COUNT. */
    @Nullable
    Object result() {
        if (aggregate.kind() == Kind.COUNT) {
            return count;
        }
        if (count == 0) {
            return null;
        }
        return switch (aggregate.kind()) {
            case SUM -> inexact ? inType(floating + sum.doubleValue()) : Sums.inType(sum, aggregate.type());
            case AVG -> average();
            default -> extreme;
        };
    }

    private Object average() {
        if (inexact) {
            return inType((floating + sum.doubleValue()) / count);
        }
        return Sums.inType(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128), aggregate.type());
    }

    private Object inType(double value) {
        return aggregate.type() == Float.class ? (Object) (float) value : (Object) value;
    }
}
