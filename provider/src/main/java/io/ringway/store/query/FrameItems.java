// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of rows, computed when they are asked for: what is passed over is not even read. */
final class FrameItems implements ItemSource {
    private final FrameSource frames;
    private final List<Item> items;
    private final Arguments arguments;
    private @Nullable Object @Nullable [] frame;

    FrameItems(FrameSource frames, List<Item> items, Arguments arguments) {
        this.frames = frames;
        this.items = items;
        this.arguments = arguments;
    }

    @Override
    public boolean next() {
        frame = null;
        return frames.next();
    }

    @Override
    public @Nullable Object value(int item) {
        return items.get(item).value().value(frame(), arguments);
    }

    /** The cells of the current row. */
    @Nullable
    Object[] frame() {
        @Nullable Object[] current = frame;
        if (current == null) {
            current = frames.frame();
            frame = current;
        }
        return current;
    }
}
