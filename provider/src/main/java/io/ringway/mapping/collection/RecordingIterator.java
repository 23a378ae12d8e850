// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An iterator that tells what it removes. */
final class RecordingIterator<E extends @Nullable Object> implements Iterator<E> {
    private final Iterator<E> items;
    private final Consumer<? super E> removed;
    private @Nullable E last;

    RecordingIterator(Iterator<E> items, Consumer<? super E> removed) {
        this.items = items;
        this.removed = removed;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public E next() {
        E next = items.next();
        last = next;
        return next;
    }

    @Override
    @SuppressWarnings("NullAway")
    public void remove() {
        items.remove();
        removed.accept(last);
    }
}
