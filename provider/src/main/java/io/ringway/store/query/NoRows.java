// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import org.jspecify.annotations.Nullable;

/** Nothing. */
enum NoRows implements FrameSource {
    INSTANCE;

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public @Nullable Object[] frame() {
        throw new IllegalStateException("There is no row");
    }
}
