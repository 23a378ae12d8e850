// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/** A set, or the keys of a map, that tells what becomes of them. */
class SetView<E extends @Nullable Object> extends AbstractSet<E> implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Set<E> items;
    private final transient KeyChanges changes;
    private final boolean whole;

    /** @param whole whether these are all elements, not a range of them */
    SetView(Set<E> items, KeyChanges changes, boolean whole) {
        this.items = items;
        this.changes = changes;
        this.whole = whole;
    }

    @Override
    public boolean add(E element) {
        boolean added = items.add(element);
        if (added) {
            changes.appeared(element);
        }
        return added;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        if (!items.contains(element)) {
            return false;
        }
        Object own = own(element);
        items.remove(element);
        changes.vanished(own);
        return true;
    }

    @Override
    public void clear() {
        if (whole) {
            int size = items.size();
            items.clear();
            changes.cleared(size);
        } else {
            super.clear();
        }
    }

    @Override
    public Iterator<E> iterator() {
        return new RecordingIterator<>(items.iterator(), changes::vanished);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return items.contains(element);
    }

    @Override
    public Object[] toArray() {
        return items.toArray();
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(T[] array) {
        return items.toArray(array);
    }

    @Override
    public Spliterator<E> spliterator() {
        return items.spliterator();
    }

    /** Has the elements of another collection, and those alone, by the fewest changes. */
    @SuppressWarnings("unchecked")
    public void become(Object other) {
        Collection<E> wanted = (Collection<E>) other;
        retainAll(wanted);
        addAll(wanted);
    }

    /** The element that the set has for one that it contains. */
    @Nullable
    Object own(@Nullable Object element) {
        return element;
    }

    @Serial
    Object writeReplace() {
        return new LinkedHashSet<>(items);
    }
}
