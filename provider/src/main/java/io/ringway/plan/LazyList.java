// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** A list that is read when it is first used. Serialized, it is an {@code ArrayList} of what it then holds. */
public final class LazyList extends AbstractList<Object> implements LazyCollection, RandomAccess, Serializable {
    private static final long serialVersionUID = 1;

    private final transient LazyElements<List<Object>> elements;

    /** @param source fills it */
    public LazyList(Runnable source) {
        this.elements = new LazyElements<>(source);
    }

    @Override
    public boolean isLoaded() {
        return elements.isLoaded();
    }

    @Override
    public void fill(List<Object> read) {
        elements.fill(new ArrayList<>(read));
    }

    @Override
    public Object get(int index) {
        return elements.get().get(index);
    }

    @Override
    public int size() {
        return elements.get().size();
    }

    @Override
    public Object set(int index, Object element) {
        return elements.get().set(index, element);
    }

    @Override
    public void add(int index, Object element) {
        elements.get().add(index, element);
        modCount++;
    }

    @Override
    public Object remove(int index) {
        modCount++;
        return elements.get().remove(index);
    }

    @Override
    public void load() {
        var unused = elements.get();
    }

    private Object writeReplace() {
        return new ArrayList<>(elements.get());
    }
}
