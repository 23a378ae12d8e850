// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a lazy collection, which are read when they are first asked for. For one thread.
 *
 * @param <C> how they are held
 */
final class LazyElements<C extends Collection<Object>> {
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
