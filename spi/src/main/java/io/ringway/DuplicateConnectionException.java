// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/** A connection name that is registered already. */
public class DuplicateConnectionException extends RingwayException {
    private static final long serialVersionUID = 1L;

    public DuplicateConnectionException(Problem problem) {
        super(problem);
    }

    public DuplicateConnectionException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
