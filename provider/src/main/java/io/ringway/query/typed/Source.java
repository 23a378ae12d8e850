// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.JoinKind;
import org.jspecify.annotations.Nullable;

/**
 * A variable that has rows, in the order in which they are joined: each stands behind those that it depends on.
 *
 * @param kind LEFT: what stands before stays without a partner, and the variable is null then
 * @param fetch whether what is joined is only read with its owner
 * @param on what must hold for a partner; null when nothing more
 */
public record Source(
        Variable variable,
        JoinKind kind,
        boolean fetch,
        @Nullable Test on) {}
