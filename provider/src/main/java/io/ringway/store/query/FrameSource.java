// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import org.jspecify.annotations.Nullable;

/** Rows one by one. */
interface FrameSource {
    /** Moves to the next row, waiting for it when need be; false when there is none. */
    boolean next();

    /** The cells of the current row. A source that is asked for fresh frames gives another array for each row. */
    @Nullable
    Object[] frame();
}
