// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** What one server can do and another cannot. */
public enum Feature {
    LOGGED_BATCH,
    LIGHTWEIGHT_TRANSACTION,
    SECONDARY_INDEX,
    /**
     * An index that serves ranges of numbers and times, entries of maps, and restrictions of several indexed columns together,
     * each but IN.
     */
    STORAGE_ATTACHED_INDEX,
    MATERIALIZED_VIEW,
    USER_DEFINED_TYPE,
    /** Vectors, their similarity, and the order of the nearest ones where an index has them. */
    VECTOR,
    COUNTER,
    PER_PARTITION_LIMIT,
    /** Rows are grouped by a prefix of the primary key. */
    GROUP_BY,
    /** Limits of grouped rows count groups, as they should; where this is missing they count rows. */
    GROUP_LIMIT,
    /** An unqualified table in native CQL can be given a keyspace per request. */
    REQUEST_KEYSPACE,
    /** Data is distributed in tablets. */
    TABLETS
}
