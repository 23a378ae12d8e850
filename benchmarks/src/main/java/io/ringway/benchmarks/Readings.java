// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** The table that is read as a whole, by hand: one page after the other, or by pieces of the ring at the same time. */
final class Readings {
    /** Rows of a page: the driver's own default. */
    static final int PAGE_ROWS = 5_000;

    /** Token ranges that are read at a time, and into how many the ring is divided: as Ringway does. */
    private static final int IN_FLIGHT = 8;

    private static final int PIECES = 32;

    private static final String SELECT = "SELECT id, kind, note, value, total FROM benchmarks.reading";

    private final CqlSession session;

    Readings(CqlSession session) {
        this.session = session;
    }

    void fill(int rows) {
        session.execute("CREATE TABLE IF NOT EXISTS benchmarks.reading"
                + " (id int PRIMARY KEY, kind text, note text, value double, total bigint)");
        PreparedStatement insert =
                session.prepare("INSERT INTO benchmarks.reading (id, kind, note, value, total) VALUES (?, ?, ?, ?, ?)");
        Semaphore window = new Semaphore(Sessions.IN_FLIGHT);
        for (int id = 0; id < rows; id++) {
            window.acquireUninterruptibly();
            var unused = session.executeAsync(
                            insert.bind(id, "temperature", "a text of row " + id, id * 1.5, (long) id))
                    .whenComplete((done, failure) -> window.release());
        }
        window.acquireUninterruptibly(Sessions.IN_FLIGHT);
    }

    /** How many rows there are, each looked at. */
    long oneAfterTheOther() {
        long rows = 0;
        PreparedStatement select = session.prepare(SELECT);
        for (Row row : session.execute(
                select.boundStatementBuilder().setPageSize(PAGE_ROWS).build())) {
            look(row);
            rows++;
        }
        return rows;
    }

    /** The same, read on the driver's threads: as fast as the server and the driver can. */
    long byPieces() {
        PreparedStatement select = session.prepare(SELECT + " WHERE token(id) > ? AND token(id) <= ?");
        LongAdder rows = new LongAdder();
        Semaphore window = new Semaphore(IN_FLIGHT);
        long width = Long.MAX_VALUE / PIECES * 2;
        for (int piece = 0; piece < PIECES; piece++) {
            long from = Long.MIN_VALUE + piece * width;
            long to = piece == PIECES - 1 ? Long.MAX_VALUE : from + width;
            window.acquireUninterruptibly();
            var unused = pages(
                            session.executeAsync(select.boundStatementBuilder(from, to)
                                    .setPageSize(PAGE_ROWS)
                                    .build()),
                            rows)
                    .whenComplete((done, failure) -> window.release());
        }
        window.acquireUninterruptibly(IN_FLIGHT);
        return rows.sum();
    }

    private static CompletionStage<AsyncResultSet> pages(CompletionStage<AsyncResultSet> page, LongAdder rows) {
        return page.thenCompose(arrived -> {
            arrived.currentPage().forEach(row -> {
                look(row);
                rows.increment();
            });
            return arrived.hasMorePages() ? pages(arrived.fetchNextPage(), rows) : page;
        });
    }

    private static void look(Row row) {
        if (row.getInt(0) < 0 || row.getString(1) == null || row.getString(2) == null) {
            throw new IllegalStateException("A row is not as it was written");
        }
        if (row.getDouble(3) < 0 || row.getLong(4) < 0) {
            throw new IllegalStateException("A row is not as it was written");
        }
    }
}
