// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings the fields of user-defined types, wherever they stand in a value, from the order that the database has them in into that
 * of the mapping. Native queries need it: they read values as the database describes them.
 */
public final class StoredOrder {
    private static final UnaryOperator<Object> SAME = UnaryOperator.identity();

    private StoredOrder() {}

    /**
     * What makes a storage value of the mapped type from one of the database's.
     *
     * @return {@link #isSame} when it is the same; null when the types do not go together
     */
    public static @Nullable UnaryOperator<Object> between(ColumnType there, ColumnType mapped) {
        if (there instanceof UserType from && mapped instanceof UserType to) {
            return from.name().equals(to.name()) ? fields(from, to) : null;
        }
        if (there instanceof TupleOf from && mapped instanceof TupleOf to) {
            return from.elements().size() == to.elements().size() ? parts(from.elements(), to.elements()) : null;
        }
        if (there instanceof ListOf from && mapped instanceof ListOf to) {
            return elements(between(from.element(), to.element()), false);
        }
        if (there instanceof SetOf from && mapped instanceof SetOf to) {
            return elements(between(from.element(), to.element()), true);
        }
        if (there instanceof MapOf from && mapped instanceof MapOf to) {
            return entries(between(from.key(), to.key()), between(from.value(), to.value()));
        }
        return there.sameAs(mapped) ? SAME : null;
    }

    /** Whether nothing has to be done. */
    public static boolean isSame(UnaryOperator<Object> order) {
        return order == SAME;
    }

    /** The mapping may leave fields out. */
    private static @Nullable UnaryOperator<Object> fields(UserType there, UserType mapped) {
        List<String> names = there.fields().stream().map(Column::name).toList();
        int[] positions = new int[mapped.fields().size()];
        List<UnaryOperator<Object>> inner = new ArrayList<>();
        boolean same = names.size() == positions.length;
        for (int i = 0; i < positions.length; i++) {
            Column field = mapped.fields().get(i);
            positions[i] = names.indexOf(field.name());
            UnaryOperator<Object> part = positions[i] < 0
                    ? null
                    : between(there.fields().get(positions[i]).type(), field.type());
            if (part == null) {
                return null;
            }
            same &= positions[i] == i && isSame(part);
            inner.add(part);
        }
        return same ? SAME : value -> pick((List<?>) value, positions, inner);
    }

    private static @Nullable UnaryOperator<Object> parts(List<ColumnType> there, List<ColumnType> mapped) {
        int[] positions = new int[mapped.size()];
        List<UnaryOperator<Object>> inner = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
            UnaryOperator<Object> part = between(there.get(i), mapped.get(i));
            if (part == null) {
                return null;
            }
            inner.add(part);
        }
        return inner.stream().allMatch(StoredOrder::isSame) ? SAME : value -> pick((List<?>) value, positions, inner);
    }

    private static Object pick(List<?> value, int[] positions, List<UnaryOperator<Object>> inner) {
        List<@Nullable Object> picked = new ArrayList<>(positions.length);
        for (int i = 0; i < positions.length; i++) {
            Object part = value.get(positions[i]);
            picked.add(part == null ? null : inner.get(i).apply(part));
        }
        return picked;
    }

    private static @Nullable UnaryOperator<Object> elements(@Nullable UnaryOperator<Object> element, boolean set) {
        if (element == null || isSame(element)) {
            return element;
        }
        return value -> {
            java.util.Collection<Object> ordered = set ? new LinkedHashSet<>() : new ArrayList<>();
            for (Object each : (Iterable<?>) value) {
                ordered.add(element.apply(Objects.requireNonNull(each)));
            }
            return ordered;
        };
    }

    private static @Nullable UnaryOperator<Object> entries(
            @Nullable UnaryOperator<Object> key, @Nullable UnaryOperator<Object> value) {
        if (key == null || value == null) {
            return null;
        }
        if (isSame(key) && isSame(value)) {
            return SAME;
        }
        return map -> {
            Map<Object, Object> ordered = new LinkedHashMap<>();
            ((Map<?, ?>) map).forEach((k, v) -> ordered.put(key.apply(k), value.apply(v)));
            return ordered;
        };
    }
}
