// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads of whole tables, piece by piece, by the places of their partitions on the ring. */
public interface ScanFacet {
    /**
     * Divides the ring of a table into pieces that can be read at the same time, each with {@link Selection#withTokenRange}.
     *
     * @param pieces about how many, as a multiple of what nodes own where that is known; at least one
     * @return empty when the ring cannot be divided, and the table is to be read as a whole
     */
    CompletionStage<Optional<RingSplit>> split(TableId table, int pieces);

    /**
     * A ring in pieces.
     *
     * @param token the type of its tokens
     * @param ranges in the order of the ring; each partition is in exactly one
     */
    record RingSplit(ColumnType token, List<TokenRange> ranges) {
        public RingSplit {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * A piece of a ring, which never wraps around.
     *
     * @param after the token before its first one, in the storage type of tokens
     * @param upTo its last token, in the storage type of tokens
     */
    record TokenRange(Object after, Object upTo) {}
}
