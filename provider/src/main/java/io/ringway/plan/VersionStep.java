// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a write does to the version.
 *
 * @param expected the version that the row must have; null when the row must not exist
 * @param next the version that it has afterwards; null for a delete
 */
public record VersionStep(
        @Nullable Object expected, @Nullable Object next) {}
