// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import org.jspecify.annotations.Nullable;

/** What the enhancer makes an entity implement. Applications never call it. */
public interface Tracked {
    /** The tracker; null while the instance is new or detached. */
    @Nullable
    Tracker $tracker();

    /** Attaches a tracker, or detaches with null. */
    void $tracker(@Nullable Tracker tracker);
}
