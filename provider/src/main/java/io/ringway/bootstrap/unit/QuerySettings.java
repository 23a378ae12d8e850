// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.QueryAccess;
import org.jspecify.annotations.Nullable;

/**
 * How far queries go.
 *
 * @param access {@code ringway.query.access}; default indexes
 * @param scanMaxRows {@code ringway.query.scan.max-rows}: how many rows one query may hold in memory, where it has to
 * @param scanConcurrency {@code ringway.query.scan.concurrency}: how many token ranges of a table are read at a time
 * @param cursorKey {@code ringway.data.cursor-key}: seals the cursors of repositories; null: a random one for each unit that opens
 */
public record QuerySettings(
        QueryAccess access,
        int scanMaxRows,
        int scanConcurrency,
        @Nullable String cursorKey) {
    public static final int DEFAULT_SCAN_MAX_ROWS = 100_000;
    public static final int DEFAULT_SCAN_CONCURRENCY = 8;
    static final int CURSOR_KEY_CHARACTERS = 32;
    private static final int PIECES_IN_TURN = 4;

    /** Into about how many pieces the ring is divided, so that those who are quick take more of them. */
    public int scanPieces() {
        return scanConcurrency * PIECES_IN_TURN;
    }
}
