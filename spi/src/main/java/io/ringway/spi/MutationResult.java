// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgement of a write.
 *
 * @param applied false when a condition did not hold
 * @param current when not applied: the rows that the database returned, by column name in storage types; a row that
 *     does not exist is not among them
 */
public record MutationResult(boolean applied, List<Map<String, @Nullable Object>> current) {
    /** Applied. */
    public static final MutationResult APPLIED = new MutationResult(true, List.of());
}
