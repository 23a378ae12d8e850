// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/**
 * An option of a batch as a whole: its {@link BatchType} (LOGGED when none is given), a {@link Using route}, a {@link
 * Timestamp}, a {@link Ttl} for the writes that have none of their own, a {@link Consistency}, a {@link RequestTimeout}, or
 * one of these flags.
 */
public interface BatchOption {
    /** An exception in {@code runInBatch} sends what was collected, and goes on. */
    BatchOption EXECUTE_ON_EXCEPTION = Flag.EXECUTE_ON_EXCEPTION;

    /** An UNLOGGED batch over several partitions is sent as one request. */
    BatchOption ONE_REQUEST = Flag.ONE_REQUEST;

    /** The batch is executed several times on purpose; without it a second execute with new statements logs a warning. */
    BatchOption REUSE = Flag.REUSE;

    /** What needs no value. */
    enum Flag implements BatchOption {
        EXECUTE_ON_EXCEPTION,
        ONE_REQUEST,
        REUSE
    }
}
