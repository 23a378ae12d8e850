// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one write.
 *
 * @param entity the instance; the entity class of a removed partition, the text of a statement
 * @param operation what was to be done
 * @param status what is known of it
 * @param route where
 * @param attributes the attributes that were written, by name, without the id; empty for a delete
 * @param cause why it was not applied or is unknown; null when it was applied
 */
public record WriteOutcome(
        Object entity,
        Operation operation,
        Status status,
        Route route,
        List<String> attributes,
        @Nullable Throwable cause) {
    public WriteOutcome {
        attributes = List.copyOf(attributes);
    }

    /** The kinds of writes. */
    public enum Operation {
        INSERT,
        UPDATE,
        UPSERT,
        DELETE,
        /** Of a batch: all rows of a partition. */
        DELETE_PARTITION,
        /** Of a batch: a statement in CQL. */
        STATEMENT
    }

    /** What is known of a write. */
    public enum Status {
        APPLIED,
        /** The row is as it was before. */
        NOT_APPLIED,
        /** It may have been written, or may yet be: a time-out, a connection that broke. */
        UNKNOWN
    }
}
