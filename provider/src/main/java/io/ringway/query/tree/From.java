// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import org.jspecify.annotations.Nullable;

/** A declaration of a FROM clause (Jakarta Persistence 3.2, 4.4). */
public sealed interface From extends Node permits Root, CollectionMember, Join, EntityJoin {
    /** The identification variable; null for a fetch join without one. */
    @Nullable
    String alias();
}
