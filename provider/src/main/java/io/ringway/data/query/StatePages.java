// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.cursor.CursorSeal;
import io.ringway.data.cursor.CursorSubject;
import io.ringway.data.cursor.PagingStates;
import io.ringway.data.query.SelectedRows.Reading;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ResumedPage;
import jakarta.data.exceptions.MappingException;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.data.page.PageRequest.Mode;
import jakarta.data.page.impl.CursoredPageRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of a method that asks for no order, as the database has its rows: each page begins where the database's paging state says
 * that the page before it ended. It knows no way back, so cursors remember where the last pages began.
 */
final class StatePages {
    private final EntityMapping entity;
    private final PreparedQuery query;
    private final QueryRunner runner;
    private final SelectedRows rows;
    private final CursorSeal seal;

    StatePages(EntityMapping entity, PreparedQuery query, QueryRunner runner, SelectedRows rows) {
        this.entity = entity;
        this.query = query;
        this.runner = runner;
        this.rows = rows;
        this.seal = runner.unit().cursors();
    }

    /** @throws MappingException RW-2031, when rows of one statement do not become results one by one */
    void check() {
        resumable(ReadSettings.NONE);
    }

    private Reading resumable(ReadSettings settings) {
        Reading reading = rows.reading(query, settings);
        if (!reading.read().isResumable()) {
            throw new MappingException(
                    Problem.of("RW-2031", "Without an order, the results cannot be read page by page")
                            .because(
                                    "They are rows of several statements, or are filtered or joined in Ringway, so that the database"
                                            + " does not say where a page ends")
                            .fix("Order the results, as with @OrderBy, or return a Page")
                            .text());
        }
        return reading;
    }

    CursoredPage<?> page(PageRequest request, @Nullable Object[] arguments, long total) {
        ReadSettings settings = runner.settings(arguments);
        Reading reading = resumable(settings);
        QueryCall call = runner.call(query.query(), settings, query.values(arguments, Map.of()), 0, QueryCall.ALL);
        byte[] subject = subject(call);
        PagingStates states = request.mode() == Mode.OFFSET
                ? skipped(reading, call, request)
                : opened(subject, request.cursor().orElseThrow(), request.mode());
        if (states == null) {
            return page(request, List.of(), total, null, null);
        }
        List<@Nullable Object> content;
        byte[] end;
        try (ResumedPage page = resume(reading, call, request, states)) {
            content = reading.rows().list(page.results(), call.places(), Integer.MAX_VALUE);
            end = page.end();
        }
        boolean next = end != null && !content.isEmpty();
        boolean previous = states.hasPrevious() && !content.isEmpty();
        return page(
                request,
                content,
                total,
                next && end != null ? Cursor.forKey(seal.seal(subject, states.then(end))) : null,
                previous ? Cursor.forKey(seal.seal(subject, states)) : null);
    }

    /** The pages before the one that is asked for by its number; null when it is behind the last one. */
    private static @Nullable PagingStates skipped(Reading reading, QueryCall call, PageRequest request) {
        PagingStates states = PagingStates.FIRST;
        for (long page = 1; page < request.page(); page++) {
            try (ResumedPage skipped = resume(reading, call, request, states)) {
                while (skipped.results().next()) {
                    // rows that are passed over are not read
                }
                byte[] end = skipped.end();
                if (end == null) {
                    return null;
                }
                states = states.then(end);
            }
        }
        return states;
    }

    private PagingStates opened(byte[] subject, Cursor cursor, Mode mode) {
        if (cursor.size() != 1 || !(cursor.get(0) instanceof String sealed)) {
            throw new IllegalArgumentException(
                    Problem.of("RW-2032", "The cursor is of an order, and the method asks for none in this call")
                            .because("Without an order, a cursor holds the database's paging state")
                            .fix("Take the cursor from a page of this method in the same order")
                            .text());
        }
        PagingStates states = seal.open(subject, sealed);
        return mode == Mode.CURSOR_PREVIOUS && states.hasPrevious() ? states.previous() : states;
    }

    private static ResumedPage resume(Reading reading, QueryCall call, PageRequest request, PagingStates states) {
        byte[] from = states.beginning();
        return reading.read().resume(call, request.size(), from.length == 0 ? null : from);
    }

    /** What cursors of a call are good for. */
    private byte[] subject(QueryCall call) {
        CursorSubject subject = new CursorSubject()
                .with(query.query().resolution().text())
                .with(entity.name())
                .with(call.places().apply(entity).toString());
        for (Object value : call.values()) {
            subject.withValue(value == null ? null : identity(value));
        }
        return subject.bytes();
    }

    /** An instance of an entity is known by its id. */
    private @Nullable Object identity(Object value) {
        EntityMapping mapping = runner.unit().model().find(value.getClass()).orElse(null);
        return mapping == null ? value : mapping.id().of(value);
    }

    private static CursoredPage<?> page(
            PageRequest request,
            List<@Nullable Object> content,
            long total,
            @Nullable Cursor next,
            @Nullable Cursor previous) {
        return new CursoredPageRecord<>(
                content,
                new NoCursors(content.size()),
                total,
                request,
                next == null ? null : CursoredOperation.next(request, next),
                previous == null ? null : CursoredOperation.previous(request, previous));
    }
}
