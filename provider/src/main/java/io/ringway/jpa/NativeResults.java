// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.context.PersistenceContext;
import io.ringway.context.RouteChoice;
import io.ringway.jpa.rows.CqlTuple;
import io.ringway.jpa.rows.EntityItem;
import io.ringway.jpa.rows.ResultMapping;
import io.ringway.jpa.rows.RowItem;
import io.ringway.jpa.rows.WholeRow;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.RowReader;
import io.ringway.store.RowCursor;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of the rows of a native query what the application asked for (Jakarta Persistence 3.2, 3.11.16). */
final class NativeResults<X> {
    private final Class<X> type;
    private final @Nullable ResultMapping mapping;
    private final List<RowItem> items;
    private final Function<@Nullable Object[], @Nullable Object> shape;

    private NativeResults(
            Class<X> type,
            @Nullable ResultMapping mapping,
            List<RowItem> items,
            Function<@Nullable Object[], @Nullable Object> shape) {
        this.type = type;
        this.mapping = mapping;
        this.items = items;
        this.shape = shape;
    }

    /** Instances of an entity, or whole rows. */
    static <X> NativeResults<X> of(Class<X> type, EntityModel model) {
        EntityMapping entity = model.find(type).orElse(null);
        RowItem item = entity == null ? new WholeRow(type, model) : EntityItem.of(entity);
        return new NativeResults<>(type, null, List.of(item), row -> row[0]);
    }

    /**
     * What a result set mapping gives.
     *
     * @throws IllegalArgumentException RW-1573, when that is something else than the type
     */
    static <X> NativeResults<X> of(Class<X> type, ResultMapping mapping) {
        return new NativeResults<>(type, mapping, mapping.items(), shape(type, mapping));
    }

    Class<X> type() {
        return type;
    }

    /** Null when a class says what rows become. */
    @Nullable
    ResultMapping mapping() {
        return mapping;
    }

    /** The entity where the query goes, the first of the result; null when the result has none. */
    @Nullable
    EntityMapping entity() {
        return items.get(0).entity();
    }

    /** Whether managed instances get a lock mode, which takes a transaction. */
    boolean locks() {
        return items.stream()
                .anyMatch(item -> item instanceof EntityItem entity && entity.lockMode() != LockModeType.NONE);
    }

    /**
     * Reads rows until there are enough results: an instance that this unit of work has removed, or a row without a key, is none; a
     * null value of a row is one.
     */
    List<X> read(RowCursor rows, int wanted, Adoption adoption) {
        List<Function<RowReader, @Nullable Object>> readers = new ArrayList<>();
        items.forEach(item -> readers.add(item.reader(rows.statement())));
        List<X> results = new ArrayList<>();
        boolean more = true;
        while (more && results.size() < wanted) {
            List<@Nullable Object[]> read = new ArrayList<>();
            while (read.size() < wanted - results.size() && (more = rows.next())) {
                @Nullable Object[] row = new Object[readers.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = readers.get(i).apply(rows.row());
                }
                read.add(row);
            }
            add(results, read, adoption);
        }
        return results;
    }

    @SuppressWarnings("unchecked")
    private void add(List<X> results, List<@Nullable Object[]> read, Adoption adoption) {
        boolean[] none = new boolean[read.size()];
        for (int i = 0; i < items.size(); i++) {
            EntityMapping entity = items.get(i).entity();
            if (entity != null && !read.isEmpty()) {
                adopt(i, entity, read, adoption, none);
            }
        }
        for (int i = 0; i < none.length; i++) {
            if (!none[i]) {
                results.add((X) shape.apply(read.get(i)));
            }
        }
    }

    private void adopt(
            int index, EntityMapping entity, List<@Nullable Object[]> rows, Adoption adoption, boolean[] none) {
        List<@Nullable Object> read = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            read.add(row[index]);
        }
        List<@Nullable Object> managed = adoption.managed().apply(entity, read);
        for (int i = 0; i < none.length; i++) {
            Object instance = managed.get(i);
            none[i] |= instance == null && (read.get(i) != null || items.size() == 1);
            rows.get(i)[index] = instance;
            if (instance != null) {
                lock(index, instance, adoption.context());
            }
        }
    }

    private void lock(int index, Object instance, PersistenceContext context) {
        if (items.get(index) instanceof EntityItem item && item.lockMode() != LockModeType.NONE) {
            context.lock(instance, RouteChoice.NONE, ReadSettings.NONE.withLock(item.lockMode()));
        }
    }

    private static Function<@Nullable Object[], @Nullable Object> shape(Class<?> type, ResultMapping mapping) {
        if (type == Tuple.class) {
            List<String> names = mapping.items().stream().map(RowItem::alias).toList();
            return row -> new CqlTuple(names, row);
        }
        boolean several = mapping.items().size() > 1;
        if (type == Object[].class || type == Object.class && several) {
            return row -> row;
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (!several && (mapping.type() == Object.class || boxed.isAssignableFrom(mapping.type()))) {
            return row -> row[0];
        }
        String gives =
                several ? mapping.items().size() + " items" : mapping.type().getName();
        throw new IllegalArgumentException(
                Problem.of("RW-1573", "The query gives " + gives + ", and " + type.getName() + " is asked for")
                        .at(mapping.name())
                        .fix("Ask for what it gives, or for Tuple or Object[]")
                        .text());
    }

    /**
     * How new instances become managed.
     *
     * @param managed gives for the instances of an entity those that are managed, each at its place; null for one that is removed
     */
    record Adoption(
            PersistenceContext context,
            BiFunction<EntityMapping, List<@Nullable Object>, List<@Nullable Object>> managed) {}
}
