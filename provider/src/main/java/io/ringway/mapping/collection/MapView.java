// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map, or a range of one, that tells what becomes of its entries. */
class MapView<K extends @Nullable Object, V extends @Nullable Object> extends AbstractMap<K, V>
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<K, V> items;
    private final transient KeyChanges changes;
    private final boolean whole;

    /** @param whole whether these are all entries, not a range of them */
    MapView(Map<K, V> items, KeyChanges changes, boolean whole) {
        this.items = items;
        this.changes = changes;
        this.whole = whole;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return items.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return items.containsKey(key);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public @Nullable V put(K key, V value) {
        boolean there = items.containsKey(key);
        V before = items.put(key, value);
        if (!there) {
            changes.appeared(key);
        } else if (!Objects.equals(before, value)) {
            changes.changed(own(key));
        }
        return before;
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        if (!items.containsKey(key)) {
            return null;
        }
        Object own = own(key);
        V before = items.remove(key);
        changes.vanished(own);
        return before;
    }

    @Override
    public void clear() {
        if (whole) {
            int size = items.size();
            items.clear();
            changes.cleared(size);
        } else {
            keySet().clear();
        }
    }

    @Override
    public Set<K> keySet() {
        return new SetView<>(items.keySet(), changes, whole);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new EntryView<>(this, items.entrySet(), changes);
    }

    /** The key that the map has for one that it contains. */
    @Nullable
    Object own(@Nullable Object key) {
        return key;
    }

    /** Has the entries of another map, and those alone, by the fewest changes. */
    @SuppressWarnings("unchecked")
    public void become(Object other) {
        Map<K, V> wanted = (Map<K, V>) other;
        keySet().retainAll(wanted.keySet());
        putAll(wanted);
    }

    @Serial
    Object writeReplace() {
        return new LinkedHashMap<>(items);
    }
}
