// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/** A connection name that neither the unit's registry nor the shared one knows. The message lists the names that exist. */
public class UnknownConnectionException extends RingwayException {
    private static final long serialVersionUID = 1L;

    public UnknownConnectionException(Problem problem) {
        super(problem);
    }

    public UnknownConnectionException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
