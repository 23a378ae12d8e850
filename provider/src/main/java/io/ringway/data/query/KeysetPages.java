// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.context.query.CompiledQuery.Executable;
import io.ringway.data.declared.Boxed;
import io.ringway.data.query.KeyBounds.Kept;
import io.ringway.data.query.KeysetQueries.Range;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.ReadPlan;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Literal;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ResultCursor;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Mode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads pages of a method in one order, each from behind a row of the page before it. */
final class KeysetPages {
    private final KeysetQueries queries;
    private final SelectedRows rows;
    private final MethodStatement method;
    private final QueryRunner runner;

    KeysetPages(KeysetQueries queries, MethodStatement method, QueryRunner runner, SelectedRows rows) {
        this.queries = queries;
        this.rows = rows;
        this.method = method;
        this.runner = runner;
    }

    /** Plans all that pages can need, in both directions. */
    void check() {
        boolean served = isServed(ReadSettings.NONE);
        for (boolean forward : new boolean[] {true, false}) {
            runner.executable(queries.whole(forward).query(), ReadSettings.NONE);
            List<CursorKey> keys = queries.differing(forward);
            if (served) {
                for (Range range : Range.all(keys)) {
                    Kept kept = range.equal() > 0 ? Kept.NONE : Kept.OTHER_SIDE;
                    runner.executable(queries.range(forward, range, kept(kept)).query(), ReadSettings.NONE);
                }
            }
        }
    }

    /** Whether the database gives the order, so that it finds the place of a cursor too. */
    private boolean isServed(ReadSettings settings) {
        Executable executable = runner.executable(queries.whole(true).query(), settings);
        return executable.planned().findings().needed() != QueryAccess.SCAN;
    }

    /** The page that is asked for: its results, each with its cursor, and whether more were found behind the last one. */
    KeyedPage page(PageRequest request, @Nullable Object[] arguments) {
        ReadSettings settings = runner.settings(arguments);
        boolean forward = request.mode() != Mode.CURSOR_PREVIOUS;
        long skipped = request.mode() == Mode.OFFSET ? (request.page() - 1) * request.size() : 0;
        PageRequest.Cursor cursor = request.cursor().orElse(null);
        Map<String, @Nullable Object> values = new HashMap<>();
        List<PreparedQuery> parts = cursor == null || request.mode() == Mode.OFFSET
                ? List.of(queries.whole(true))
                : behind(forward, cursor, arguments, settings, values);
        List<Keyed> found = new ArrayList<>();
        for (PreparedQuery part : parts) {
            long missing = request.size() + 1L - found.size();
            if (missing > 0) {
                QueryCall call = runner.call(part.query(), settings, part.values(arguments, values), skipped, missing);
                read(part, settings, call, found);
            }
        }
        boolean more = found.size() > request.size();
        List<Keyed> page = more ? found.subList(0, request.size()) : found;
        if (!forward) {
            Collections.reverse(page);
        }
        return new KeyedPage(page, more);
    }

    private void read(PreparedQuery query, ReadSettings settings, QueryCall call, List<Keyed> found) {
        SelectedRows.Reading reading = rows.reading(query, settings);
        int first = queries.items();
        int keys = queries.order().keys().size();
        try (ResultCursor cursor = reading.read().open(call)) {
            while (cursor.next()) {
                @Nullable Object[] key = new Object[keys];
                for (int i = 0; i < keys; i++) {
                    key[i] = cursor.value(first + i);
                }
                found.add(new Keyed(reading.rows().current(cursor, call.places()), PageRequest.Cursor.forKey(key)));
            }
        }
    }

    /** The queries that find what stands behind a cursor, one after the other. */
    private List<PreparedQuery> behind(
            boolean forward,
            PageRequest.Cursor cursor,
            @Nullable Object[] arguments,
            ReadSettings settings,
            Map<String, @Nullable Object> values) {
        boolean served = isServed(settings);
        BitSet nulls = checked(cursor, arguments, served, settings);
        for (CursorKey key : queries.order().keys()) {
            values.put(key.parameter().toString(), cursor.get(key.index()));
        }
        if (!served) {
            return List.of(queries.anywhere(forward, nulls));
        }
        List<CursorKey> keys = queries.differing(forward);
        List<PreparedQuery> parts = new ArrayList<>();
        for (Range range : Range.all(keys)) {
            PreparedQuery part = part(forward, range, keys.get(0), cursor, arguments);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** A cursor can stand outside of the bounds that the method has of its own; null: then nothing is behind it in this range. */
    private @Nullable PreparedQuery part(
            boolean forward, Range range, CursorKey first, PageRequest.Cursor cursor, @Nullable Object[] arguments) {
        Object value = cursor.get(first.index());
        KeyBounds bounds = queries.bounds();
        if (range.equal() > 0) {
            boolean within = bounds.isEmpty() || bounds.include(value, null, each -> constant(each, arguments));
            return within ? queries.range(forward, range, kept(Kept.NONE)) : null;
        }
        boolean behind =
                bounds.isEmpty() || bounds.include(value, first.ascending(), each -> constant(each, arguments));
        return behind ? queries.range(forward, range, kept(Kept.OTHER_SIDE)) : queries.whole(forward);
    }

    private Kept kept(Kept kept) {
        return queries.bounds().isEmpty() ? Kept.ALL : kept;
    }

    /**
     * Refuses cursors that are not of this order, or not of these arguments.
     *
     * @return the keys that are null
     */
    private BitSet checked(
            PageRequest.Cursor cursor, @Nullable Object[] arguments, boolean served, ReadSettings settings) {
        List<CursorKey> keys = queries.order().keys();
        if (cursor.size() != keys.size()) {
            throw refused("RW-2027", "The cursor has " + cursor.size() + " values, and the order " + keys.size());
        }
        ReadPlan plan =
                Objects.requireNonNull(runner.executable(queries.whole(true).query(), settings)
                        .planned()
                        .read());
        BitSet nulls = new BitSet();
        for (CursorKey key : keys) {
            Object value = cursor.get(key.index());
            Class<?> type =
                    Boxed.of(plan.items().get(queries.items() + key.index()).type());
            boolean missing = value == null && served;
            if (missing || value != null && !type.isInstance(value)) {
                throw refused(
                        "RW-2027",
                        "The value " + (key.index() + 1) + " of the cursor is "
                                + (value == null
                                        ? "null"
                                        : "of type " + value.getClass().getName())
                                + ", and the order has a " + type.getName() + " there");
            }
            nulls.set(key.index(), value == null);
            Expression fixed =
                    queries.bounds().isFixed(key) ? queries.bounds().fixed().get(key.name()) : null;
            if (fixed != null && !Boolean.TRUE.equals(Comparing.equal(value, constant(fixed, arguments)))) {
                throw refused(
                        "RW-2027", "The cursor is of other results: the query asks for another value of " + key.name());
            }
        }
        return nulls;
    }

    private @Nullable Object constant(Expression expression, @Nullable Object[] arguments) {
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        var parameter = method.arguments().get(expression.toString());
        return parameter == null ? null : arguments[parameter.index()];
    }

    private static IllegalArgumentException refused(String code, String what) {
        return new IllegalArgumentException(Problem.of(code, what)
                .fix(
                        "Take the cursor from a page of this method in the same order, or make one of the values of its order")
                .text());
    }

    /** A result with its place in the order. */
    record Keyed(@Nullable Object result, PageRequest.Cursor cursor) {}

    /** @param more whether there are results behind the last one, or before the first one of a previous page */
    record KeyedPage(List<Keyed> results, boolean more) {}
}
