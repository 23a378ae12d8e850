// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.nio.ByteBuffer;

/** Where pages begin: how many rows come before, and which statement and parameters it is of. */
final class PageStates {
    private PageStates() {}

    static byte[] of(RecordedSelection selection, int rows) {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(selection.statement().hashCode())
                .putInt(rows)
                .array();
    }

    static int rows(byte[] state, RecordedSelection selection) {
        ByteBuffer buffer = ByteBuffer.wrap(state);
        if (state.length != 2 * Integer.BYTES
                || buffer.getInt() != selection.statement().hashCode()) {
            throw new DatastoreException(
                    Problem.of("RW-1454", "A paging state cannot be used")
                            .at(selection.statement())
                            .because("It is damaged, or of another statement or other parameters"),
                    Effect.NOT_APPLIED,
                    null);
        }
        return buffer.getInt();
    }
}
