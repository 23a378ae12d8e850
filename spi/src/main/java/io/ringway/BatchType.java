// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/** The kinds of batches. */
public enum BatchType implements BatchOption {
    /** Applied as a whole sooner or later, once any of it is; across partitions at the price of a batch log. */
    LOGGED,
    /**
     * Applied as a whole within one partition, with no promise across partitions: those of several partitions are sent as
     * concurrent requests, one for each, unless {@link BatchOption#ONE_REQUEST} is given.
     */
    UNLOGGED,
    /** Of changes of counters: entities of counters alone, or native CQL. */
    COUNTER
}
