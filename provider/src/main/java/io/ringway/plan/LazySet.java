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
public final class LazySet extends AbstractSet<Object> implements LazyContent, Serializable {
    private static final long serialVersionUID = 1;

    private final transient Runnable source;
    private transient @Nullable Set<Object> elements;

    /** @param source fills it */
    public LazySet(Runnable source) {
        this.source = source;
    }

    @Override
    public boolean isLoaded() {
        return elements != null;
    }

    @Override
    public void fill(List<Object> read) {
        elements = new LinkedHashSet<>(read);
    }

    @Override
    public Iterator<Object> iterator() {
        return elements().iterator();
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return elements().contains(element);
    }

    @Override
    public boolean add(Object element) {
        return elements().add(element);
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return elements().remove(element);
    }

    @Override
    public void clear() {
        elements().clear();
    }

    @Override
    public void load() {
        elements();
    }

    private Set<Object> elements() {
        Set<Object> there = elements;
        if (there == null) {
            source.run();
            there = elements;
        }
        if (there == null) {
            throw new IllegalStateException("not filled");
        }
        return there;
    }

    private Object writeReplace() {
        return new LinkedHashSet<>(elements());
    }
}
