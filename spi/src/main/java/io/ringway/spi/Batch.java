// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;

/**
 * Writes that are sent as one request.
 *
 * @param statements at least one; with a conditional one among them all are for one partition, and all are applied or none
 * @param options of the batch as a whole; the options of the single statements are not looked at
 */
public record Batch(Type type, List<BoundStatement> statements, OperationOptions options) {
    public Batch {
        statements = List.copyOf(statements);
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
