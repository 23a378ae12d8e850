// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.LazyValue;
import java.util.List;

/** A collection that is read when it is first used. */
public interface LazyContent extends LazyValue {
    /** Gets the elements that were read. */
    void fill(List<Object> elements);

    /** Reads the elements, when they are not there yet. */
    void load();

    /** @param source called at the first use; fills the value, or fails */
    static LazyContent of(boolean set, Runnable source) {
        return set ? new LazySet(source) : new LazyList(source);
    }
}
