// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a lazy collection or map holds, which is read when it is first asked for. For one thread.
 *
 * @param <C> how it is held
 */
final class LazyElements<C> {
    private final Runnable source;
    private @Nullable C elements;

    /** @param source calls {@link #fill} */
    LazyElements(Runnable source) {
        this.source = source;
    }

    boolean isLoaded() {
        return elements != null;
    }

    void fill(C read) {
        elements = read;
    }

    C get() {
        C there = elements;
        if (there == null) {
            source.run();
            there = elements;
        }
        if (there == null) {
            throw new IllegalStateException("not filled");
        }
        return there;
    }
}
