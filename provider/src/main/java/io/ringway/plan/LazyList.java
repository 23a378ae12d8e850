// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list that is read when it is first used. Serialized, it is an {@code ArrayList} of what it then holds. */
public final class LazyList extends AbstractList<Object> implements LazyContent, RandomAccess, Serializable {
    private static final long serialVersionUID = 1;

    private final transient Runnable source;
    private transient @Nullable List<Object> elements;

    /** @param source fills it */
    public LazyList(Runnable source) {
        this.source = source;
    }

    @Override
    public boolean isLoaded() {
        return elements != null;
    }

    @Override
    public void fill(List<Object> read) {
        elements = new ArrayList<>(read);
    }

    @Override
    public Object get(int index) {
        return elements().get(index);
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public Object set(int index, Object element) {
        return elements().set(index, element);
    }

    @Override
    public void add(int index, Object element) {
        elements().add(index, element);
        modCount++;
    }

    @Override
    public Object remove(int index) {
        modCount++;
        return elements().remove(index);
    }

    @Override
    public void load() {
        elements();
    }

    private List<Object> elements() {
        List<Object> there = elements;
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
        return new ArrayList<>(elements());
    }
}
