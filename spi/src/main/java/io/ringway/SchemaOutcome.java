// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/**
 * What became of one statement of a change of the schema.
 *
 * @param connection the connection's name
 * @param statement as it is in the {@link SchemaPlan}
 * @param status what is known of it; UNKNOWN when the answer was lost, or the nodes did not come to agree on it
 * @param cause why it was not applied or is unknown; null when it was applied, and when it was not sent because one before it
 *     failed
 */
public record SchemaOutcome(
        String connection,
        String keyspace,
        String statement,
        WriteOutcome.Status status,
        @Nullable Throwable cause) {}
