// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set that is read when it is first used. Serialized, it is a {@code LinkedHashSet} of what it then holds. */
public final class LazySet extends AbstractSet<Object> implements LazyCollection, Serializable {
    private static final long serialVersionUID = 1;

    private final transient LazyElements<Set<Object>> elements;

    /** @param source fills it */
    public LazySet(Runnable source) {
        this.elements = new LazyElements<>(source);
    }

    @Override
    public boolean isLoaded() {
        return elements.isLoaded();
    }

    @Override
    public void fill(List<Object> read) {
        elements.fill(new LinkedHashSet<>(read));
    }

    @Override
    public Iterator<Object> iterator() {
        return elements.get().iterator();
    }

    @Override
    public int size() {
        return elements.get().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return elements.get().contains(element);
    }

    @Override
    public boolean add(Object element) {
        return elements.get().add(element);
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return elements.get().remove(element);
    }

    @Override
    public void clear() {
        elements.get().clear();
    }

    @Override
    public void load() {
        var unused = elements.get();
    }

    private Object writeReplace() {
        return new LinkedHashSet<>(elements.get());
    }
}
