// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.util.Optional;

/**
 * How changes are written.
 *
 * @param atomicity {@code ringway.flush.atomicity}; default partition
 * @param upsertNulls {@code ringway.upsert.nulls}; default erase
 * @param merge {@code ringway.merge}; default read
 * @param concurrency {@code ringway.flush.concurrency}: requests of one flush in flight at a time, at least 1
 * @param batchStatements {@code ringway.flush.batch-statements}: the most statements of a partition's batch, at least 1
 * @param batchBytes {@code ringway.flush.batch-bytes}: the most bytes of a partition's batch, at least 1
 * @param listener {@code ringway.flush-listener}: a class name (String) or an instance; its type is for the caller to check
 */
public record FlushSettings(
        Atomicity atomicity,
        UpsertNulls upsertNulls,
        Merge merge,
        int concurrency,
        int batchStatements,
        int batchBytes,
        Optional<Object> listener) {

    public static final int DEFAULT_CONCURRENCY = 256;
    public static final int DEFAULT_BATCH_STATEMENTS = 100;

    /** The server refuses a batch from 50 KiB on and does not count as Ringway does: a third is kept free. */
    public static final int DEFAULT_BATCH_BYTES = 32 * 1024;

    /** What of a flush is applied as one: a partition's mutations, or all of them by a logged batch. */
    public enum Atomicity {
        PARTITION,
        LOGGED
    }

    /** What an upsert of an instance that the application built does with null attributes. */
    public enum UpsertNulls {
        ERASE,
        KEEP
    }

    /** Whether {@code EntityManager.merge} reads the row before it writes what differs. */
    public enum Merge {
        READ,
        BLIND
    }
}
