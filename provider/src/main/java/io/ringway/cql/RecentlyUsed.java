// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A map that keeps a number of entries: those used last. */
final class RecentlyUsed<K, V> {
    private final Map<K, V> entries;

    RecentlyUsed(int kept) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        };
    }

    /** The value of a key, made when it is not there; {@code make} must not block. */
    synchronized V get(K key, Function<K, V> make) {
        V value = entries.get(key);
        if (value == null) {
            value = make.apply(key);
            entries.put(key, value);
        }
        return value;
    }

    /** Removes a key where it still has this value. */
    synchronized void remove(K key, V value) {
        entries.remove(key, value);
    }
}
