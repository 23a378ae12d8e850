// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.io.Serial;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sorted set, or a range of one or of a map's keys, that tells what becomes of its elements. */
class SortedSetView<E extends @Nullable Object> extends SetView<E> implements NavigableSet<E> {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient NavigableSet<E> items;
    private final transient KeyChanges changes;

    SortedSetView(NavigableSet<E> items, KeyChanges changes, boolean whole) {
        super(items, changes, whole);
        this.items = items;
        this.changes = changes;
    }

    @Override
    public @Nullable E lower(E element) {
        return items.lower(element);
    }

    @Override
    public @Nullable E floor(E element) {
        return items.floor(element);
    }

    @Override
    public @Nullable E ceiling(E element) {
        return items.ceiling(element);
    }

    @Override
    public @Nullable E higher(E element) {
        return items.higher(element);
    }

    @Override
    public @Nullable E pollFirst() {
        return polled(items.pollFirst());
    }

    @Override
    public @Nullable E pollLast() {
        return polled(items.pollLast());
    }

    @Override
    public NavigableSet<E> descendingSet() {
        return part(items.descendingSet());
    }

    @Override
    public Iterator<E> descendingIterator() {
        return descendingSet().iterator();
    }

    @Override
    public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
        return part(items.subSet(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableSet<E> headSet(E to, boolean inclusive) {
        return part(items.headSet(to, inclusive));
    }

    @Override
    public NavigableSet<E> tailSet(E from, boolean inclusive) {
        return part(items.tailSet(from, inclusive));
    }

    @Override
    public NavigableSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    @Override
    public NavigableSet<E> headSet(E to) {
        return headSet(to, false);
    }

    @Override
    public NavigableSet<E> tailSet(E from) {
        return tailSet(from, true);
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return items.comparator();
    }

    @Override
    public E first() {
        return items.first();
    }

    @Override
    public E last() {
        return items.last();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    @Nullable
    Object own(@Nullable Object element) {
        return items.floor((E) element);
    }

    @Override
    Object writeReplace() {
        return new TreeSet<>(items);
    }

    private @Nullable E polled(@Nullable E element) {
        if (element != null) {
            changes.vanished(element);
        }
        return element;
    }

    private NavigableSet<E> part(NavigableSet<E> of) {
        return new SortedSetView<>(of, changes, false);
    }
}
