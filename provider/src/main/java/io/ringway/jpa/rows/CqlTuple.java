// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row; the aliases are those of the query, or the column names of a native one. */
public final class CqlTuple implements Tuple {
    private final List<String> names;
    private final List<TupleElement<?>> elements;
    private final @Nullable Object[] values;

    /** @param names by slot; shared by the rows of a result */
    public CqlTuple(List<String> names, @Nullable Object[] values) {
        this(names, List.of(), values);
    }

    /** @param elements by slot, as Criteria has them; empty when nothing has */
    public CqlTuple(List<String> names, List<TupleElement<?>> elements, @Nullable Object[] values) {
        this.names = names;
        this.elements = elements;
        this.values = values;
    }

    @Override
    public <X> @Nullable X get(TupleElement<X> element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                return cast(values[i], element.getJavaType());
            }
        }
        if (element.getAlias() == null) {
            throw refusal("The result has no such element");
        }
        return cast(get(element.getAlias()), element.getJavaType());
    }

    @Override
    public <X> @Nullable X get(String alias, Class<X> type) {
        return cast(get(alias), type);
    }

    @Override
    public @Nullable Object get(String alias) {
        int slot = names.indexOf(alias);
        if (slot < 0) {
            slot = names.indexOf(alias.toLowerCase(Locale.ROOT));
        }
        if (slot < 0) {
            throw refusal("The result has no column '" + alias + "'");
        }
        return values[slot];
    }

    @Override
    public <X> @Nullable X get(int slot, Class<X> type) {
        return cast(get(slot), type);
    }

    @Override
    public @Nullable Object get(int slot) {
        if (slot < 0 || slot >= values.length) {
            throw refusal("The result has no column at " + slot);
        }
        return values[slot];
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.clone();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        if (!elements.isEmpty()) {
            return elements;
        }
        List<TupleElement<?>> found = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            found.add(new Element(names.get(i), value == null ? Object.class : value.getClass()));
        }
        return Collections.unmodifiableList(found);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(values[i]);
        }
        return text.append(']').toString();
    }

    private <X> @Nullable X cast(@Nullable Object value, Class<? extends X> type) {
        if (value != null && !type.isInstance(value)) {
            throw refusal("A value of type " + value.getClass().getName() + " is no " + type.getName());
        }
        return type.cast(value);
    }

    private IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException(
                Problem.of("RW-1505", what).fix("Its columns are " + names).text());
    }

    private record Element(String alias, Class<?> type) implements TupleElement<Object> {
        @Override
        @SuppressWarnings("unchecked")
        public Class<Object> getJavaType() {
            return (Class<Object>) type;
        }

        @Override
        public String getAlias() {
            return alias;
        }
    }
}
