// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a write does to the version.
 *
 * @param expected the version that the row must have; null when the row must not exist
 * @param next the version that it has afterwards; null for a delete
 * @param repeated whether an earlier write of the row may have taken the step already
 */
public record VersionStep(
        @Nullable Object expected, @Nullable Object next, boolean repeated) {
    /** A step that has not been tried before. */
    public VersionStep(@Nullable Object expected, @Nullable Object next) {
        this(expected, next, false);
    }
}
