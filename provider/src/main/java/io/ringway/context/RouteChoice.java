// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Using;
import org.jspecify.annotations.Nullable;

/** What the caller says about the place of an operation: an option of its own, and the view it goes through. */
public record RouteChoice(@Nullable Using option, @Nullable Using view) {
    /** Nothing said. */
    public static final RouteChoice NONE = new RouteChoice(null, null);

    boolean isOpen() {
        return option == null && view == null;
    }
}
