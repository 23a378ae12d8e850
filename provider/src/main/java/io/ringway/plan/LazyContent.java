// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.LazyValue;

/** A collection or map that is read when it is first used. */
public interface LazyContent extends LazyValue {
    /** Reads the elements, when they are not there yet. */
    void load();

    /** @param source called at the first use; fills the value, or fails */
    static LazyContent of(CollectionAttribute attribute, Runnable source) {
        if (attribute.isMap()) {
            return new LazyMap(source);
        }
        return attribute.isSet() ? new LazySet(source) : new LazyList(source);
    }
}
