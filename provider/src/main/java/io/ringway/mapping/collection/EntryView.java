// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a map, or of a range of one. */
final class EntryView<K extends @Nullable Object, V extends @Nullable Object> extends AbstractSet<Entry<K, V>> {
    private final MapView<K, V> map;
    private final Set<Entry<K, V>> items;
    private final KeyChanges changes;

    EntryView(MapView<K, V> map, Set<Entry<K, V>> items, KeyChanges changes) {
        this.map = map;
        this.items = items;
        this.changes = changes;
    }

    @Override
    public Iterator<Entry<K, V>> iterator() {
        return new EntryIterator<>(items.iterator(), changes);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public boolean contains(@Nullable Object entry) {
        return items.contains(entry);
    }

    @Override
    public boolean remove(@Nullable Object entry) {
        boolean there = items.contains(entry);
        if (there && entry instanceof Entry<?, ?> known) {
            map.remove(known.getKey());
        }
        return there;
    }

    @Override
    public void clear() {
        map.clear();
    }

    /** The key is kept beside the entry: a sorted map reuses entries when it removes one. */
    private static final class EntryIterator<K extends @Nullable Object, V extends @Nullable Object>
            implements Iterator<Entry<K, V>> {
        private final Iterator<Entry<K, V>> items;
        private final KeyChanges changes;
        private @Nullable Object last;

        private EntryIterator(Iterator<Entry<K, V>> items, KeyChanges changes) {
            this.items = items;
            this.changes = changes;
        }

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public Entry<K, V> next() {
            Entry<K, V> next = items.next();
            last = next.getKey();
            return new RecordingEntry<>(next, changes);
        }

        @Override
        public void remove() {
            items.remove();
            changes.vanished(last);
        }
    }

    /** An entry whose new value counts as a change. */
    private record RecordingEntry<K extends @Nullable Object, V extends @Nullable Object>(
            Entry<K, V> item, KeyChanges changes) implements Entry<K, V> {
        @Override
        public K getKey() {
            return item.getKey();
        }

        @Override
        public V getValue() {
            return item.getValue();
        }

        @Override
        public V setValue(V value) {
            V before = item.setValue(value);
            if (!Objects.equals(before, value)) {
                changes.changed(item.getKey());
            }
            return before;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return item.equals(other);
        }

        @Override
        public int hashCode() {
            return item.hashCode();
        }

        @Override
        public String toString() {
            return item.toString();
        }
    }
}
