// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes of a set by its elements, of a map by its keys. What is added and removed again leaves nothing behind. */
final class KeyChanges extends Changes {
    /** How a key differs from the database. */
    private enum Change {
        /** Is here and not there. */
        ADDED,
        /** Is here and there, with another value. */
        CHANGED,
        /** Is there and not here. */
        REMOVED
    }

    private final boolean valued;
    private @Nullable Map<@Nullable Object, Change> changes;
    private boolean rewritten;

    /** @param valued whether the keys have values */
    KeyChanges(boolean valued) {
        this.valued = valued;
    }

    /** A key came that was not there. */
    void appeared(@Nullable Object key) {
        if (rewritten) {
            return;
        }
        if (known().get(key) != Change.REMOVED) {
            known().put(key, Change.ADDED);
        } else if (valued) {
            known().put(key, Change.CHANGED);
        } else {
            known().remove(key);
        }
    }

    /** A key that was there has another value. */
    void changed(@Nullable Object key) {
        if (!rewritten) {
            known().putIfAbsent(key, Change.CHANGED);
        }
    }

    /** A key that was there went. */
    void vanished(@Nullable Object key) {
        if (rewritten) {
            return;
        }
        if (known().get(key) == Change.ADDED) {
            known().remove(key);
        } else {
            known().put(key, Change.REMOVED);
        }
    }

    /**
     * All keys went at once.
     *
     * @param size how many there were
     */
    void cleared(int size) {
        rewritten |= size - count(Change.ADDED) + count(Change.REMOVED) > 0;
        changes = null;
    }

    @Override
    public boolean any() {
        return rewritten || changes != null && !changes.isEmpty();
    }

    @Override
    public boolean expressible() {
        return !rewritten;
    }

    @Override
    public Collection<?> added() {
        return keys(false);
    }

    @Override
    public Collection<?> removed() {
        return keys(true);
    }

    @Override
    public void settled() {
        changes = null;
        rewritten = false;
    }

    private Collection<?> keys(boolean removed) {
        if (changes == null) {
            return List.of();
        }
        List<@Nullable Object> keys = new ArrayList<>();
        changes.forEach((key, change) -> {
            if (removed == (change == Change.REMOVED)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private int count(Change kind) {
        int count = 0;
        if (changes != null) {
            for (Change change : changes.values()) {
                count += change == kind ? 1 : 0;
            }
        }
        return count;
    }

    private Map<@Nullable Object, Change> known() {
        Map<@Nullable Object, Change> there = changes;
        if (there == null) {
            there = new LinkedHashMap<>();
            changes = there;
        }
        return there;
    }
}
