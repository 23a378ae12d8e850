// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames in numbers. */
final class Frames {
    private Frames() {}

    /** The next rows of a source with fresh frames: as many as there are, up to a bound. */
    static List<@Nullable Object[]> take(FrameSource source, int most) {
        List<@Nullable Object[]> frames = new ArrayList<>();
        while (frames.size() < most && source.next()) {
            frames.add(source.frame());
        }
        return frames;
    }

    /** All rows of a source with fresh frames, held in memory. */
    static List<@Nullable Object[]> all(FrameSource source, RowBudget budget) {
        List<@Nullable Object[]> frames = new ArrayList<>();
        while (source.next()) {
            budget.hold(1);
            frames.add(source.frame());
        }
        return frames;
    }
}
