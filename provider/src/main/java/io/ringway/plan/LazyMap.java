// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map that is read when it is first used. Serialized, it is a {@code LinkedHashMap} of what it then holds. */
public final class LazyMap extends AbstractMap<Object, Object> implements LazyContent, Serializable {
    private static final long serialVersionUID = 1;

    private final transient LazyElements<Map<Object, Object>> entries;

    /** @param source fills it */
    public LazyMap(Runnable source) {
        this.entries = new LazyElements<>(source);
    }

    @Override
    public boolean isLoaded() {
        return entries.isLoaded();
    }

    /** Gets the entries that were read. */
    public void fill(Map<Object, Object> read) {
        entries.fill(new LinkedHashMap<>(read));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return entries.get().entrySet();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return entries.get().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.get().containsKey(key);
    }

    @Override
    public @Nullable Object put(Object key, Object element) {
        return entries.get().put(key, element);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return entries.get().remove(key);
    }

    @Override
    public void load() {
        var unused = entries.get();
    }

    private Object writeReplace() {
        return new LinkedHashMap<>(entries.get());
    }
}
