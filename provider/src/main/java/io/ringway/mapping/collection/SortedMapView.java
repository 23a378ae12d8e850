// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.io.Serial;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sorted map, or a range of one, that tells what becomes of its entries. */
class SortedMapView<K extends @Nullable Object, V extends @Nullable Object> extends MapView<K, V>
        implements NavigableMap<K, V> {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient NavigableMap<K, V> items;
    private final transient KeyChanges changes;
    private final boolean whole;

    SortedMapView(NavigableMap<K, V> items, KeyChanges changes, boolean whole) {
        super(items, changes, whole);
        this.items = items;
        this.changes = changes;
        this.whole = whole;
    }

    @Override
    public @Nullable Entry<K, V> lowerEntry(K key) {
        return items.lowerEntry(key);
    }

    @Override
    public @Nullable K lowerKey(K key) {
        return items.lowerKey(key);
    }

    @Override
    public @Nullable Entry<K, V> floorEntry(K key) {
        return items.floorEntry(key);
    }

    @Override
    public @Nullable K floorKey(K key) {
        return items.floorKey(key);
    }

    @Override
    public @Nullable Entry<K, V> ceilingEntry(K key) {
        return items.ceilingEntry(key);
    }

    @Override
    public @Nullable K ceilingKey(K key) {
        return items.ceilingKey(key);
    }

    @Override
    public @Nullable Entry<K, V> higherEntry(K key) {
        return items.higherEntry(key);
    }

    @Override
    public @Nullable K higherKey(K key) {
        return items.higherKey(key);
    }

    @Override
    public @Nullable Entry<K, V> firstEntry() {
        return items.firstEntry();
    }

    @Override
    public @Nullable Entry<K, V> lastEntry() {
        return items.lastEntry();
    }

    @Override
    public @Nullable Entry<K, V> pollFirstEntry() {
        return polled(items.pollFirstEntry());
    }

    @Override
    public @Nullable Entry<K, V> pollLastEntry() {
        return polled(items.pollLastEntry());
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return part(items.descendingMap());
    }

    @Override
    public NavigableSet<K> keySet() {
        return navigableKeySet();
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return new SortedSetView<>(items.navigableKeySet(), changes, whole);
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
    }

    @Override
    public NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return part(items.subMap(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableMap<K, V> headMap(K to, boolean inclusive) {
        return part(items.headMap(to, inclusive));
    }

    @Override
    public NavigableMap<K, V> tailMap(K from, boolean inclusive) {
        return part(items.tailMap(from, inclusive));
    }

    @Override
    public NavigableMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    @Override
    public NavigableMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    @Override
    public NavigableMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return items.comparator();
    }

    @Override
    public K firstKey() {
        return items.firstKey();
    }

    @Override
    public K lastKey() {
        return items.lastKey();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    @Nullable
    Object own(@Nullable Object key) {
        return items.floorKey((K) key);
    }

    @Override
    Object writeReplace() {
        return new TreeMap<>(items);
    }

    private @Nullable Entry<K, V> polled(@Nullable Entry<K, V> entry) {
        if (entry != null) {
            changes.vanished(entry.getKey());
        }
        return entry;
    }

    private NavigableMap<K, V> part(NavigableMap<K, V> of) {
        return new SortedMapView<>(of, changes, false);
    }
}
