// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import org.jspecify.annotations.Nullable;

/** Results one by one. */
interface ItemSource {
    /** Moves to the next result, waiting for it when need be; false when there is none. */
    boolean next();

    /** One of the current result's items, computed once at most for each call. */
    @Nullable
    Object value(int item);
}
