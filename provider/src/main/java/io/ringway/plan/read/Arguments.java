// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one run of a query is given: its parameters' values, the moment, and what its subqueries find. For one run. */
public final class Arguments {
    private final @Nullable Object[] values;
    private final Instant now;
    private final Subqueries subqueries;
    private final @Nullable Object @Nullable [] outer;
    private final @Nullable Arguments enclosing;

    /**
     * The arguments of a query.
     *
     * @param values by the parameters' indexes; Java values as the application gave them
     * @param now the moment that {@code current_timestamp} and its like tell, one for the whole run
     */
    public Arguments(@Nullable Object[] values, Instant now, Subqueries subqueries) {
        this(values, now, subqueries, null, null);
    }

    private Arguments(
            @Nullable Object[] values,
            Instant now,
            Subqueries subqueries,
            @Nullable Object @Nullable [] outer,
            @Nullable Arguments enclosing) {
        this.values = values;
        this.now = now;
        this.subqueries = subqueries;
        this.outer = outer;
        this.enclosing = enclosing;
    }

    /** The arguments of a subquery, for one row of the query around it. */
    public Arguments within(@Nullable Object[] frame) {
        return new Arguments(values, now, subqueries, frame, this);
    }

    public @Nullable Object value(int parameter) {
        return values[parameter];
    }

    public Instant now() {
        return now;
    }

    /**
     * The current row of a query around this one.
     *
     * @param levels 1 for the nearest
     */
    public @Nullable Object[] outer(int levels) {
        Arguments at = this;
        for (int i = 1; i < levels && at.enclosing != null; i++) {
            at = at.enclosing;
        }
        if (at.outer == null) {
            throw new IllegalStateException("There is no query around this one");
        }
        return at.outer;
    }

    /** What a subquery finds for a row: the value of its one item, for each of its rows. */
    public List<@Nullable Object> subquery(ReadPlan plan, @Nullable Object[] frame) {
        return subqueries.results(plan, frame, this);
    }

    /** Whether a subquery finds something for a row. */
    public boolean exists(ReadPlan plan, @Nullable Object[] frame) {
        return subqueries.exist(plan, frame, this);
    }

    /** Runs subqueries; what does not depend on the row is run once. */
    public interface Subqueries {
        List<@Nullable Object> results(ReadPlan plan, @Nullable Object[] frame, Arguments arguments);

        /** Whether there are any, of which one is looked for. */
        boolean exist(ReadPlan plan, @Nullable Object[] frame, Arguments arguments);
    }
}
