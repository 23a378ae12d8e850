// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.Using;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is to be placed.
 *
 * @param entity null for native CQL
 * @param home where its managed instance lives; null when there is none
 */
record Question(
        @Nullable EntityRoute entity,
        @Nullable Using option,
        @Nullable Using view,
        @Nullable Placement home) {

    @Nullable
    Class<?> type() {
        return entity == null ? null : entity.type();
    }

    /** What is placed, for errors. */
    String subject() {
        return entity == null ? "native CQL" : entity.name();
    }
}
