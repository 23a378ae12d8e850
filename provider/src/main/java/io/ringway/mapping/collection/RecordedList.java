// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An {@link ArrayList} that records its changes; serialised as one. */
public final class RecordedList<E extends @Nullable Object> extends AbstractList<E>
        implements Recorded, RandomAccess, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient ArrayList<E> items;
    private final transient ListChanges changes;

    /** @param items what the database has; not to be used any more by the caller */
    public RecordedList(ArrayList<E> items) {
        this.items = items;
        this.changes = new ListChanges(items);
    }

    @Override
    public Changes changes() {
        return changes;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void become(Object other) {
        List<E> wanted = new ArrayList<>((Collection<E>) other);
        int more = wanted.size() - size();
        if (more >= 0 && wanted.subList(0, size()).equals(items)) {
            addAll(wanted.subList(size(), wanted.size()));
        } else if (more >= 0 && wanted.subList(more, wanted.size()).equals(items)) {
            addAll(0, wanted.subList(0, more));
        } else {
            clear();
            addAll(wanted);
        }
    }

    @Override
    public E get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public E set(int index, E element) {
        E before = items.set(index, element);
        if (!Objects.equals(before, element)) {
            changes.replaced(index);
        }
        return before;
    }

    @Override
    public void add(int index, E element) {
        items.add(index, element);
        changes.inserted(index, 1);
        modCount++;
    }

    @Override
    public boolean addAll(Collection<? extends E> more) {
        return addAll(items.size(), more);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> more) {
        int before = items.size();
        boolean changed = items.addAll(index, more);
        changes.inserted(index, items.size() - before);
        modCount++;
        return changed;
    }

    @Override
    public E remove(int index) {
        E before = items.remove(index);
        changes.removed(index, index + 1);
        modCount++;
        return before;
    }

    @Override
    protected void removeRange(int from, int to) {
        items.subList(from, to).clear();
        changes.removed(from, to);
        modCount++;
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        Objects.requireNonNull(others);
        return removeIf(others::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        Objects.requireNonNull(others);
        return removeIf(element -> !others.contains(element));
    }

    /** When the filter fails, nothing is removed. */
    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        int size = items.size();
        BitSet gone = new BitSet(size);
        List<E> kept = new ArrayList<>(size);
        int expected = modCount;
        for (int i = 0; i < size && expected == modCount; i++) {
            E element = items.get(i);
            if (filter.test(element)) {
                gone.set(i);
            } else {
                kept.add(element);
            }
        }
        if (expected != modCount) {
            throw new ConcurrentModificationException();
        }
        for (int i = gone.length() - 1; i >= 0; i = gone.previousSetBit(i - 1)) {
            changes.removed(i, i + 1);
        }
        if (!gone.isEmpty()) {
            items.clear();
            items.addAll(kept);
            modCount++;
        }
        return !gone.isEmpty();
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        super.sort(order);
        modCount++;
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return items.contains(element);
    }

    @Override
    public int indexOf(@Nullable Object element) {
        return items.indexOf(element);
    }

    @Override
    public int lastIndexOf(@Nullable Object element) {
        return items.lastIndexOf(element);
    }

    @Override
    public Object[] toArray() {
        return items.toArray();
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(T[] array) {
        return items.toArray(array);
    }

    @Serial
    private Object writeReplace() {
        return new ArrayList<>(items);
    }
}
