// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/** An operation that names one place for an instance that lives at another. */
public class RouteMismatchException extends RingwayException {
    private static final long serialVersionUID = 1L;

    public RouteMismatchException(Problem problem) {
        super(problem);
    }

    public RouteMismatchException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
