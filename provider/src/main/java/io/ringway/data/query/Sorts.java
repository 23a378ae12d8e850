// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.SortKey;
import jakarta.data.Direction;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.repository.OrderBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that a method asks for: what its annotations say, and behind that what a call says (Jakarta Data 1.0, 4.6.9). */
final class Sorts {
    private final List<Sort<?>> fixed;
    private final List<MethodParameter> parameters;

    private Sorts(List<Sort<?>> fixed, List<MethodParameter> parameters) {
        this.fixed = fixed;
        this.parameters = parameters;
    }

    /** @param fixed what the method's name says; its annotations come behind it */
    static Sorts of(RepositoryMethod method, List<Sort<?>> fixed) {
        List<Sort<?>> all = new ArrayList<>(fixed);
        for (OrderBy each : method.method().getAnnotationsByType(OrderBy.class)) {
            all.add(Sort.of(each.value(), each.descending() ? Direction.DESC : Direction.ASC, each.ignoreCase()));
        }
        return new Sorts(
                List.copyOf(all),
                method.parameters().stream().filter(Sorts::isOrder).toList());
    }

    private static boolean isOrder(MethodParameter parameter) {
        Class<?> one = parameter.type().isArray() ? parameter.element() : parameter.type();
        return one == Sort.class || one == Order.class;
    }

    /** What every call has. */
    List<Sort<?>> fixed() {
        return fixed;
    }

    /** Whether calls can say more. */
    boolean dynamic() {
        return !parameters.isEmpty();
    }

    /** What a call has. */
    List<Sort<?>> of(@Nullable Object[] arguments) {
        if (parameters.isEmpty()) {
            return fixed;
        }
        List<Sort<?>> all = new ArrayList<>(fixed);
        for (MethodParameter parameter : parameters) {
            Object given = arguments[parameter.index()];
            if (given instanceof Sort<?> sort) {
                all.add(sort);
            } else if (given instanceof Sort<?>[] several) {
                all.addAll(Arrays.asList(several));
            } else if (given instanceof Order<?> order) {
                all.addAll(order.sorts());
            }
        }
        return all;
    }

    static List<SortKey> keys(List<Sort<?>> sorts) {
        return sorts.stream().map(Sorts::key).toList();
    }

    private static SortKey key(Sort<?> sort) {
        Expression attribute = Attributes.expression(sort.property());
        Expression compared =
                sort.ignoreCase() ? new FunctionCall(Builtin.LOWER, List.of(attribute), Position.NONE) : attribute;
        return new SortKey(compared, sort.isAscending(), SortKey.Nulls.DEFAULT, Position.NONE);
    }
}
