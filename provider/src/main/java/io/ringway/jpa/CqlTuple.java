// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of a native query; the aliases are the result's column names. */
final class CqlTuple implements Tuple {
    private final List<String> names;
    private final @Nullable Object[] values;

    /** @param names by slot; shared by the rows of a result */
    CqlTuple(List<String> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public <X> @Nullable X get(TupleElement<X> element) {
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
        List<TupleElement<?>> elements = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            elements.add(new Element(names.get(i), value == null ? Object.class : value.getClass()));
        }
        return Collections.unmodifiableList(elements);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(values[i]);
        }
        return text.append(']').toString();
    }

    private <X> @Nullable X cast(@Nullable Object value, Class<X> type) {
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
