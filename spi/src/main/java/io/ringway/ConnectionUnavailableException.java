// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/** A connection that cannot be opened or used now; the cause is what the database or the network said. */
public class ConnectionUnavailableException extends RingwayException {
    private static final long serialVersionUID = 1L;

    public ConnectionUnavailableException(Problem problem) {
        super(problem);
    }

    public ConnectionUnavailableException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
