// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/**
 * A query that the database cannot serve at the {@link QueryAccess} that it may use. The message names the condition, the keys
 * and indexes that there are, what would serve it, and the level that would allow it.
 */
public class AccessPathException extends RingwayException {
    private static final long serialVersionUID = 1L;

    private final QueryAccess needed;

    /** @param needed the level at which the query would run */
    public AccessPathException(Problem problem, QueryAccess needed) {
        super(problem);
        this.needed = needed;
    }

    /** The level at which the query would run. */
    public final QueryAccess needed() {
        return needed;
    }
}
