// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ScanFacet;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Divides the ring evenly. */
final class RecordedScan implements ScanFacet {
    @Override
    public CompletionStage<Optional<RingSplit>> split(TableId table, int pieces) {
        long width = Long.divideUnsigned(-1L, pieces);
        List<TokenRange> ranges = new ArrayList<>();
        long after = Long.MIN_VALUE;
        for (int piece = 1; piece <= pieces; piece++) {
            long upTo = piece == pieces ? Long.MAX_VALUE : after + width;
            ranges.add(new TokenRange(after, upTo));
            after = upTo;
        }
        return CompletableFuture.completedFuture(Optional.of(new RingSplit(Scalar.BIGINT, ranges)));
    }
}
