// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;

/**
 * Mutations that are sent as one request.
 *
 * @param mutations at least one; conditional ones stand with their like only, in one partition
 * @param options of the batch as a whole; the options of the single mutations are not looked at
 */
public record Batch(Type type, List<BoundMutation> mutations, OperationOptions options) {
    public Batch {
        mutations = List.copyOf(mutations);
    }

    /** The kinds of batches. */
    public enum Type {
        /** Applied as a whole sooner or later, once any of it is; across partitions at the price of a batch log. */
        LOGGED,
        /** Applied as a whole within one partition; no promise across partitions. */
        UNLOGGED,
        /** Of counter updates. */
        COUNTER
    }
}
