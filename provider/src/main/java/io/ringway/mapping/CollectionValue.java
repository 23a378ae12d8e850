// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.mapping.collection.Changes;
import io.ringway.mapping.collection.Recorded;
import io.ringway.mapping.collection.RecordedList;
import io.ringway.mapping.collection.RecordedSet;
import io.ringway.mapping.collection.RecordedSortedSet;
import io.ringway.spi.CollectionChange;
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
    private final boolean recorded;
    private final String where;

    CollectionValue(Class<?> javaType, ColumnType column, ValueType element, String where) {
        super(javaType, column);
        this.element = element;
        this.set = column instanceof SetOf;
        this.sorted = SortedSet.class.isAssignableFrom(javaType);
        this.frozen = column.sameAs(column.inner());
        this.recorded = !frozen && !element.mutable();
        this.where = where;
    }

    @Override
    public @Nullable Object toStorage(@Nullable Object value) {
        if (value == null || !frozen && ((Collection<?>) value).isEmpty()) {
            return null;
        }
        return stored((Collection<?>) value);
    }

    @Override
    public @Nullable Object fromStorage(@Nullable Object stored) {
        if (stored == null && frozen) {
            return null;
        }
        Collection<@Nullable Object> value = empty();
        if (stored != null) {
            for (Object part : (Collection<?>) stored) {
                value.add(element.fromStorage(part));
            }
        }
        return recorded ? recorded(value) : value;
    }

    @Override
    public ValueType element() {
        return element;
    }

    @Override
    boolean recorded() {
        return recorded;
    }

    @Override
    boolean expressible(Recorded value) {
        Changes changes = value.changes();
        return changes.expressible()
                && CollectionColumns.keepsOthers(element, changes.removed(), (Collection<?>) value);
    }

    @Override
    void refuseNulls(Recorded value) {
        for (Object part : (Collection<?>) value) {
            ValueTypes.element(part, where);
        }
    }

    @Override
    Object changed(Recorded value, Collection<?> part, CollectionChange.Kind kind) {
        return stored(part);
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

    private Collection<Object> stored(Collection<?> from) {
        Collection<Object> stored = set ? new LinkedHashSet<>() : new ArrayList<>(from.size());
        for (Object part : from) {
            stored.add(ValueTypes.element(element.toStorage(part), where));
        }
        return stored;
    }

    private Object recorded(Collection<@Nullable Object> value) {
        if (value instanceof TreeSet<@Nullable Object> tree) {
            return new RecordedSortedSet<>(tree);
        }
        return value instanceof LinkedHashSet<@Nullable Object> hashed
                ? new RecordedSet<>(hashed)
                : new RecordedList<>((ArrayList<@Nullable Object>) value);
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
