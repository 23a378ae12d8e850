// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames that are held in memory. */
final class ListedFrames implements FrameSource {
    private final List<@Nullable Object[]> frames;
    private int at = -1;

    ListedFrames(List<@Nullable Object[]> frames) {
        this.frames = frames;
    }

    @Override
    public boolean next() {
        at++;
        return at < frames.size();
    }

    @Override
    public @Nullable Object[] frame() {
        return frames.get(at);
    }
}
