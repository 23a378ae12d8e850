// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a node that are there. */
final class Children {
    private final List<Node> nodes = new ArrayList<>();

    private Children() {}

    static Children of(@Nullable Node node) {
        return new Children().and(node);
    }

    Children and(@Nullable Node node) {
        if (node != null) {
            nodes.add(node);
        }
        return this;
    }

    Children and(List<? extends Node> more) {
        nodes.addAll(more);
        return this;
    }

    List<Node> list() {
        return Collections.unmodifiableList(nodes);
    }
}
