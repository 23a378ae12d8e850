// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a connection at one moment.
 *
 * @param status where in its life it is
 * @param cause why the last attempt failed; present when FAILED
 * @param nextAttempt when the next use may try again; present when FAILED
 */
public record ConnectionState(Status status, Optional<Throwable> cause, Optional<Instant> nextAttempt) {

    /** The life of a connection. */
    public enum Status {
        /** Registered, never used. */
        NEW,
        /** An attempt is under way. */
        CONNECTING,
        /** Its session is published. */
        READY,
        /** The last attempt failed; it is tried again after a back-off. */
        FAILED,
        /** Unregistered or replaced. */
        CLOSED
    }
}
