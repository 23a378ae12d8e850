// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.Problem;
import io.ringway.RingwayException;
import org.jspecify.annotations.Nullable;

/** What a datastore says when an operation fails. */
public class DatastoreException extends RingwayException {
    private static final long serialVersionUID = 1L;

    private final Effect effect;

    public DatastoreException(Problem problem, Effect effect, @Nullable Throwable cause) {
        super(problem, cause);
        this.effect = effect;
    }

    /** What is known about a write that failed in this way. */
    public final Effect effect() {
        return effect;
    }

    /** The effect of a failed write. */
    public enum Effect {
        /** Nothing was written. */
        NOT_APPLIED,
        /** It may have been written, in whole, in part or later: a time-out, a connection that broke. */
        UNKNOWN
    }
}
