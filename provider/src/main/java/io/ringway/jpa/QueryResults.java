// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.connect.Placement;
import io.ringway.context.PersistenceContext;
import io.ringway.context.query.CompiledQuery.Executable;
import io.ringway.jpa.graph.GraphPlans;
import io.ringway.jpa.rows.CqlTuple;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Numbers;
import io.ringway.plan.FetchPlan;
import io.ringway.plan.read.Item;
import io.ringway.query.typed.Resolution;
import io.ringway.store.query.ResultCursor;
import jakarta.persistence.Tuple;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of the items of each row what the application asked for (Jakarta Persistence 3.2, 4.9). */
final class QueryResults<X> {
    private static final int FIRST_ROWS = 16;

    private final List<Item> items;

    /** The types that the items' numbers are converted to, if any; null when none is. */
    private final @Nullable Class<?> @Nullable [] numbers;

    /** Null when the only item is the result. */
    private final @Nullable Function<@Nullable Object[], @Nullable Object> shape;

    private QueryResults(
            List<Item> items,
            @Nullable Class<?> @Nullable [] numbers,
            @Nullable Function<@Nullable Object[], @Nullable Object> shape) {
        this.items = items;
        this.numbers = numbers;
        this.shape = shape;
    }

    /**
     * @param result a type that holds the only item, Tuple, an array, List, or Object for whatever fits
     * @throws IllegalArgumentException RW-1573, when the query does not give that
     */
    static <X> QueryResults<X> of(Executable query, Resolution resolution, ResultType<X> result) {
        if (query.planned().read() == null) {
            return new QueryResults<>(List.of(), null, row -> null);
        }
        List<Item> items = query.planned().read().items();
        @Nullable Class<?>[] numbers = result.elements().isEmpty() ? null : numbers(items, result);
        return new QueryResults<>(items, numbers, shape(items, numbers, result, resolution));
    }

    private static @Nullable Class<?>[] numbers(List<Item> items, ResultType<?> result) {
        @Nullable Class<?>[] numbers = new Class<?>[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = result.number(i, items.get(i).type());
        }
        return numbers;
    }

    /** Whether more is loaded with instances than what is mapped as eager. */
    boolean fetchesMore() {
        for (Item item : items) {
            if (item.entity() != null && item.fetch() != FetchPlan.MAPPED) {
                return true;
            }
        }
        return false;
    }

    private static Number converted(Number value, Class<?> type) {
        try {
            return Numbers.exact(value, type);
        } catch (ArithmeticException tooLarge) {
            throw new ArithmeticException(Problem.of("RW-1577", value + " is no " + type.getSimpleName())
                    .because("Criteria give that type to the item")
                    .fix("Take sumAsLong, sumAsDouble, or a conversion such as toLong")
                    .text());
        }
    }

    /**
     * The next results, their instances managed, without rows of which an instance is removed.
     *
     * @param size how many at most; fewer when there are no more
     */
    List<X> next(ResultCursor rows, int size, Adoption adoption) {
        List<X> results = some(rows, size, adoption);
        while (results.size() < size && !rows.isAtEnd()) {
            results.addAll(some(rows, size - results.size(), adoption));
        }
        return results;
    }

    private List<X> some(ResultCursor rows, int size, Adoption adoption) {
        return shape == null ? alone(rows, size, adoption) : shaped(rows, size, adoption, shape);
    }

    /** Most queries have one item, which needs no array. */
    @SuppressWarnings("unchecked")
    private List<X> alone(ResultCursor rows, int size, Adoption adoption) {
        List<@Nullable Object> read = new ArrayList<>(Math.min(size, FIRST_ROWS));
        while (read.size() < size && rows.next()) {
            read.add(item(rows, 0));
        }
        List<@Nullable Object> managed = adoption.adopt(items.get(0), read);
        if (managed != read) {
            dropRemoved(managed, read);
        }
        return (List<X>) managed;
    }

    private static void dropRemoved(List<@Nullable Object> managed, List<@Nullable Object> read) {
        int kept = 0;
        for (int i = 0; i < read.size(); i++) {
            if (managed.get(i) != null || read.get(i) == null) {
                managed.set(kept++, managed.get(i));
            }
        }
        managed.subList(kept, managed.size()).clear();
    }

    @SuppressWarnings("unchecked")
    private List<X> shaped(
            ResultCursor rows, int size, Adoption adoption, Function<@Nullable Object[], @Nullable Object> shaping) {
        List<@Nullable Object[]> read = new ArrayList<>();
        while (read.size() < size && rows.next()) {
            read.add(items(rows));
        }
        boolean[] removed = new boolean[read.size()];
        for (int i = 0; i < items.size(); i++) {
            adopt(i, read, adoption, removed);
        }
        List<X> results = new ArrayList<>(read.size());
        for (int i = 0; i < removed.length; i++) {
            if (!removed[i]) {
                results.add((X) shaping.apply(read.get(i)));
            }
        }
        return results;
    }

    private void adopt(int index, List<@Nullable Object[]> rows, Adoption adoption, boolean[] removed) {
        if (items.get(index).entity() == null) {
            return;
        }
        List<@Nullable Object> read = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            read.add(row[index]);
        }
        List<@Nullable Object> managed = adoption.adopt(items.get(index), read);
        for (int i = 0; i < removed.length; i++) {
            removed[i] |= read.get(i) != null && managed.get(i) == null;
            rows.get(i)[index] = managed.get(i);
        }
    }

    /**
     * How instances become managed.
     *
     * @param hints of the query, which may name a graph
     */
    record Adoption(PersistenceContext context, Function<EntityMapping, Placement> places, Map<String, Object> hints) {
        /** The managed instances of an item's; the same list when it is no entity, or there are none. */
        List<@Nullable Object> adopt(Item item, List<@Nullable Object> read) {
            EntityMapping entity = item.entity();
            if (entity == null || read.isEmpty()) {
                return read;
            }
            FetchPlan hinted = GraphPlans.hinted(hints, entity);
            FetchPlan plan = hinted == FetchPlan.MAPPED ? item.fetch() : hinted;
            return context.adoptEach(entity, places.apply(entity), read, plan);
        }
    }

    private @Nullable Object[] items(ResultCursor rows) {
        @Nullable Object[] row = new Object[items.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = item(rows, i);
        }
        return row;
    }

    private @Nullable Object item(ResultCursor rows, int index) {
        Object value = rows.value(index);
        Class<?> number = numbers == null ? null : numbers[index];
        return number == null || value == null ? value : converted((Number) value, number);
    }

    private static @Nullable Function<@Nullable Object[], @Nullable Object> shape(
            List<Item> items, @Nullable Class<?> @Nullable [] numbers, ResultType<?> asked, Resolution resolution) {
        Class<?> result = asked.type();
        if (result == Tuple.class) {
            List<String> names = new ArrayList<>();
            items.forEach(item -> names.add(item.alias() == null ? "" : item.alias()));
            return row -> new CqlTuple(names, asked.elements(), row);
        }
        if (result == Object[].class) {
            return row -> row;
        }
        if (result.isArray() && !asked.elements().isEmpty() && !holdsArray(items, result)) {
            return row -> array(row, result.getComponentType());
        }
        if (items.size() == 1) {
            Class<?> number = numbers == null ? null : numbers[0];
            Class<?> type = number == null ? items.get(0).type() : number;
            Class<?> boxed =
                    result.isPrimitive() ? MethodType.methodType(result).wrap().returnType() : result;
            if (boxed.isAssignableFrom(type) || type == Object.class) {
                return null;
            }
            throw mismatch(type.getName(), result, resolution);
        }
        if (result == Object.class) {
            return row -> row;
        }
        if (result == List.class) {
            return row -> Arrays.asList(row);
        }
        throw mismatch(items.size() + " items", result, resolution);
    }

    private static boolean holdsArray(List<Item> items, Class<?> array) {
        return items.size() == 1 && items.get(0).type() == array;
    }

    private static Object array(@Nullable Object[] row, Class<?> component) {
        Object array = Array.newInstance(component, row.length);
        for (int i = 0; i < row.length; i++) {
            Array.set(array, i, row[i]);
        }
        return array;
    }

    private static IllegalArgumentException mismatch(String given, Class<?> result, Resolution resolution) {
        return new IllegalArgumentException(
                Problem.of("RW-1573", "The query gives " + given + ", and " + result.getName() + " is asked for")
                        .at(resolution.text())
                        .fix("Ask for what it gives, or for Tuple or Object[]")
                        .text());
    }
}
