// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** What one server can do and another cannot. */
public enum Feature {
    LOGGED_BATCH,
    LIGHTWEIGHT_TRANSACTION,
    SECONDARY_INDEX,
    STORAGE_ATTACHED_INDEX,
    MATERIALIZED_VIEW,
    USER_DEFINED_TYPE,
    VECTOR,
    COUNTER,
    PER_PARTITION_LIMIT,
    /** An unqualified table in native CQL can be given a keyspace per request. */
    REQUEST_KEYSPACE,
    /** Data is distributed in tablets. */
    TABLETS
}
