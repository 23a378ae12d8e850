// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/**
 * How far a query may go: the unit property and query hint {@code ringway.query.access}. Each level allows what those before
 * it do. A query that needs more than it may is refused when it is created, with an {@link AccessPathException}.
 */
public enum QueryAccess {
    /** Only what the database serves from a key or an index. */
    INDEXES,
    /** What the database filters out of more rows than it returns too: {@code ALLOW FILTERING}. */
    FILTERING,
    /** Whatever CQL cannot express too: Ringway reads what may be needed, and filters, joins, groups and sorts it. */
    SCAN
}
