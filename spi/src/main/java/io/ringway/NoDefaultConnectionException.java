// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/** An operation that no level of the routing rules places on a connection. The message says what was looked at. */
public class NoDefaultConnectionException extends RingwayException {
    private static final long serialVersionUID = 1L;

    public NoDefaultConnectionException(Problem problem) {
        super(problem);
    }

    public NoDefaultConnectionException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
