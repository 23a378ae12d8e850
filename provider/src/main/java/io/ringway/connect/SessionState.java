// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionState;
import io.ringway.ConnectionState.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where a session is in its life. */
sealed interface SessionState {

    ConnectionState visible();

    /** Never used. */
    record New() implements SessionState {
        @Override
        public ConnectionState visible() {
            return state(Status.NEW);
        }
    }

    /**
     * An attempt is under way.
     *
     * @param attempt completed, never exceptionally, with the state that the attempt ends in
     * @param failures how many attempts in a row have failed before it
     */
    record Connecting(CompletableFuture<SessionState> attempt, int failures) implements SessionState {
        @Override
        public ConnectionState visible() {
            return state(Status.CONNECTING);
        }
    }

    /** Open. */
    record Ready(Lease lease) implements SessionState {
        @Override
        public ConnectionState visible() {
            return state(Status.READY);
        }
    }

    /**
     * The last attempt failed.
     *
     * @param failures how many in a row
     * @param nextAttempt uses before it fail at once
     */
    record Failed(Throwable cause, int failures, Instant nextAttempt) implements SessionState {
        @Override
        public ConnectionState visible() {
            return new ConnectionState(Status.FAILED, Optional.of(cause), Optional.of(nextAttempt));
        }
    }

    /** Used no more, by anybody. */
    record Closed() implements SessionState {
        @Override
        public ConnectionState visible() {
            return state(Status.CLOSED);
        }
    }

    private static ConnectionState state(Status status) {
        return new ConnectionState(status, Optional.empty(), Optional.empty());
    }
}
