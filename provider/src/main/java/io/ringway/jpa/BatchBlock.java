// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Batch;
import io.ringway.BatchOption;
import java.util.List;
import java.util.function.Function;

/** A block of code whose end executes a batch. */
final class BatchBlock {
    private BatchBlock() {}

    static <R> R run(Batch batch, Function<Batch, R> work, BatchOption... options) {
        try (batch) {
            R result;
            try {
                result = work.apply(batch);
            } catch (RuntimeException | Error e) {
                if (List.of(options).contains(BatchOption.EXECUTE_ON_EXCEPTION)) {
                    executeAfter(e, batch);
                }
                throw e;
            }
            batch.execute();
            return result;
        }
    }

    /** The exception of the block goes on; that of the batch goes with it. */
    private static void executeAfter(Throwable failure, Batch batch) {
        try {
            batch.execute();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
