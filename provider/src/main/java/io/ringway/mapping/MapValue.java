// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.mapping.collection.Changes;
import io.ringway.mapping.collection.Recorded;
import io.ringway.mapping.collection.RecordedMap;
import io.ringway.mapping.collection.RecordedSortedMap;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.ColumnType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map. Unless it is frozen, the database knows no difference between an empty one and null. */
final class MapValue extends ValueType {
    private final ValueType key;
    private final ValueType value;
    private final boolean sorted;
    private final boolean frozen;
    private final boolean recorded;
    private final String where;

    MapValue(Class<?> javaType, ColumnType column, ValueType key, ValueType value, String where) {
        super(javaType, column);
        this.key = key;
        this.value = value;
        this.sorted = SortedMap.class.isAssignableFrom(javaType);
        this.frozen = column.sameAs(column.inner());
        this.recorded = !frozen && !key.mutable() && !value.mutable();
        this.where = where;
    }

    @Override
    public @Nullable Object toStorage(@Nullable Object map) {
        if (map == null || !frozen && ((Map<?, ?>) map).isEmpty()) {
            return null;
        }
        Map<Object, Object> stored = new LinkedHashMap<>();
        ((Map<?, ?>) map)
                .forEach((k, v) -> stored.put(
                        ValueTypes.element(key.toStorage(k), where), ValueTypes.element(value.toStorage(v), where)));
        return stored;
    }

    @Override
    public @Nullable Object fromStorage(@Nullable Object stored) {
        if (stored == null && frozen) {
            return null;
        }
        Map<@Nullable Object, @Nullable Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        if (stored != null) {
            ((Map<?, ?>) stored).forEach((k, v) -> map.put(key.fromStorage(k), value.fromStorage(v)));
        }
        return recorded ? recorded(map) : map;
    }

    @Override
    public ValueType element() {
        return value;
    }

    @Override
    public ValueType key() {
        return key;
    }

    @Override
    boolean recorded() {
        return recorded;
    }

    @Override
    boolean expressible(Recorded map) {
        Changes changes = map.changes();
        return changes.expressible()
                && CollectionColumns.keepsOthers(key, changes.removed(), ((Map<?, ?>) map).keySet());
    }

    @Override
    void refuseNulls(Recorded map) {
        ((Map<?, ?>) map).forEach((k, v) -> {
            ValueTypes.element(k, where);
            ValueTypes.element(v, where);
        });
    }

    @Override
    Object changed(Recorded map, Collection<?> keys, CollectionChange.Kind kind) {
        if (kind == CollectionChange.Kind.REMOVE) {
            Set<Object> stored = new LinkedHashSet<>();
            keys.forEach(k -> stored.add(ValueTypes.element(key.toStorage(k), where)));
            return stored;
        }
        Map<Object, Object> stored = new LinkedHashMap<>();
        for (Object k : keys) {
            Object v = ((Map<?, ?>) map).get(k);
            stored.put(ValueTypes.element(key.toStorage(k), where), ValueTypes.element(value.toStorage(v), where));
        }
        return stored;
    }

    @Override
    @Nullable
    Object copy(@Nullable Object map) {
        if (map == null) {
            return null;
        }
        Map<@Nullable Object, @Nullable Object> copy =
                map instanceof SortedMap<?, ?> other ? sorted(other) : new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((k, v) -> copy.put(key.copy(k), value.copy(v)));
        return copy;
    }

    @Override
    @Nullable
    Object detached(@Nullable Object map) {
        return toStorage(key.mutable() || value.mutable() ? copy(map) : map);
    }

    @Override
    boolean mutable() {
        return true;
    }

    private Object recorded(Map<@Nullable Object, @Nullable Object> map) {
        return map instanceof TreeMap<@Nullable Object, @Nullable Object> tree
                ? new RecordedSortedMap<>(tree)
                : new RecordedMap<>((LinkedHashMap<@Nullable Object, @Nullable Object>) map);
    }

    @SuppressWarnings("unchecked")
    private static Map<@Nullable Object, @Nullable Object> sorted(SortedMap<?, ?> like) {
        return new TreeMap<>(((SortedMap<Object, ?>) like).comparator());
    }
}
