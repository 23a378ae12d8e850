// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.devserver.DevCassandra;
import java.util.List;

/** The part of the report on a table that is read as a whole. */
final class ScanLines {
    /** By how much the stream is faster than one page after the other. */
    private static final double FASTER = 3;

    /** How much longer than by hand it may take where the server is the limit. */
    private static final double BY_HAND = 1.15;

    private final DevCassandra node;
    private final int rows;
    private final int times;

    /** @param times how often each is measured */
    ScanLines(DevCassandra node, int rows, int times) {
        this.node = node;
        this.rows = rows;
        this.times = times;
    }

    List<String> measure() {
        try (CqlSession session = Sessions.open(node.address())) {
            new Readings(session).fill(rows);
        }
        Timing timing = new Timing(node.address(), 0, 1);
        Scanned sequential = timing.scan("oneAfterTheOther", rows, node.pid(), times);
        Scanned streamed = timing.scan("streamed", rows, node.pid(), times);
        Scanned pieces = timing.scan("byPieces", rows, node.pid(), times);
        double faster = sequential.time() / streamed.time();
        double most = sequential.time() / pieces.time();
        boolean held = faster >= FASTER || streamed.time() <= pieces.time() * BY_HAND;
        return List.of(
                "",
                String.format(
                        "a table of %,d rows read as a whole, with %s of heap; %d processors for client and server",
                        rows, Scanned.HEAP, Runtime.getRuntime().availableProcessors()),
                String.format("%-34s %9s %9s %9s", "", "ms", "in server", "in client"),
                sequential.render("by hand, one page after the other"),
                pieces.render("by hand, 8 token ranges at a time"),
                streamed.render("a stream of entities, level scan"),
                String.format(
                        "%.2f x as fast as page after page, where the server allows %.2f: >= %.1f, or within %.2f of by hand %s",
                        faster, most, FASTER, BY_HAND, held ? "OK" : "MISSED"));
    }
}
