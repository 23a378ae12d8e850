// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.SetOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A list or a set of elements. Unless it is frozen, the database knows no difference between an empty one and null. */
final class CollectionValue extends ValueType {
    private final ValueType element;
    private final boolean set;
    private final boolean sorted;
    private final boolean frozen;
    private final String where;

    CollectionValue(Class<?> javaType, ColumnType column, ValueType element, String where) {
        super(javaType, column);
        this.element = element;
        this.set = column instanceof SetOf;
        this.sorted = SortedSet.class.isAssignableFrom(javaType);
        this.frozen = column.sameAs(column.inner());
        this.where = where;
    }

    @Override
    @Nullable
    Object toStorage(@Nullable Object value) {
        if (value == null || !frozen && ((Collection<?>) value).isEmpty()) {
            return null;
        }
        Collection<?> from = (Collection<?>) value;
        Collection<Object> stored = set ? new LinkedHashSet<>() : new ArrayList<>(from.size());
        for (Object part : from) {
            stored.add(ValueTypes.element(element.toStorage(part), where));
        }
        return stored;
    }

    @Override
    @Nullable
    Object fromStorage(@Nullable Object stored) {
        if (stored == null && frozen) {
            return null;
        }
        Collection<@Nullable Object> value = empty();
        if (stored != null) {
            for (Object part : (Collection<?>) stored) {
                value.add(element.fromStorage(part));
            }
        }
        return value;
    }

    @Override
    @Nullable
    Object copy(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Collection<@Nullable Object> copy = value instanceof SortedSet<?> other ? sorted(other) : empty();
        for (Object part : (Collection<?>) value) {
            copy.add(element.copy(part));
        }
        return copy;
    }

    @Override
    @Nullable
    Object detached(@Nullable Object value) {
        return toStorage(element.mutable() ? copy(value) : value);
    }

    @Override
    boolean mutable() {
        return true;
    }

    private Collection<@Nullable Object> empty() {
        if (sorted) {
            return new TreeSet<>();
        }
        return set ? new LinkedHashSet<>() : new ArrayList<>();
    }

    @SuppressWarnings("unchecked")
    private static Collection<@Nullable Object> sorted(SortedSet<?> like) {
        return new TreeSet<>(((SortedSet<Object>) like).comparator());
    }
}
