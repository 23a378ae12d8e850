// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.declared.ResultType.Container;
import io.ringway.data.named.MethodName;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.exceptions.MappingException;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.OrderBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jakarta Data forbids in the declaration of a method that queries (Jakarta Data 1.0, 4.6; Limit, Order, PageRequest, OrderBy). */
final class MethodRules {
    private MethodRules() {}

    /**
     * A method that finds.
     *
     * @throws MappingException RW-2021 to RW-2024
     */
    static void checkSelect(RepositoryMethod method) {
        for (Class<?> type : List.of(Limit.class, Order.class, PageRequest.class)) {
            if (count(method, type) > 1) {
                throw refusal("RW-2021", "The method has two parameters of type " + type.getSimpleName(), "Leave one");
            }
        }
        if (count(method, Limit.class) + count(method, PageRequest.class) > 1) {
            throw refusal(
                    "RW-2021", "The method has a Limit and a PageRequest", "Leave one: both say how many results");
        }
        MethodParameter special = first(method);
        Container container = method.result().container();
        if (special != null && (container == Container.SINGLE || container == Container.OPTIONAL)) {
            throw refusal(
                    "RW-2022",
                    "The method returns one result, and has a parameter of type " + name(special),
                    "Return a List, an array, a Stream or a Page");
        }
        if (special != null && method.values().stream().anyMatch(value -> value.index() > special.index())) {
            throw refusal(
                    "RW-2022",
                    "The parameter of type " + name(special) + " stands before one for a value",
                    "Parameters for values come first");
        }
        boolean pages = container == Container.PAGE || container == Container.CURSORED_PAGE;
        if (pages && count(method, PageRequest.class) == 0) {
            throw refusal(
                    "RW-2023",
                    "The method returns a " + method.result().declared().getSimpleName()
                            + ", and has no parameter for the page that is asked for",
                    "Add one of type PageRequest");
        }
    }

    /** A name that has an order or a bound of its own. */
    static void checkName(RepositoryMethod method, MethodName name) {
        if (!name.order().isEmpty() && method.method().getAnnotationsByType(OrderBy.class).length > 0) {
            throw refusal("RW-2024", "The method has OrderBy in its name, and @OrderBy", "Leave one of them");
        }
        for (Class<?> type : List.of(Limit.class, PageRequest.class)) {
            if (name.first() != MethodName.ALL && count(method, type) > 0) {
                throw refusal(
                        "RW-2021",
                        "The method has First in its name, and a parameter of type " + type.getSimpleName(),
                        "Leave one: both say how many results");
            }
        }
    }

    /** A method that counts, asks for existence, updates or deletes. */
    static void checkOther(RepositoryMethod method) {
        MethodParameter special = first(method);
        if (special != null) {
            throw refusal(
                    "RW-2022",
                    "The method finds nothing, and has a parameter of type " + name(special),
                    "Leave it out");
        }
    }

    /** The first of the parameters that say how many results come, and in which order; null when there is none. */
    private static @Nullable MethodParameter first(RepositoryMethod method) {
        return method.parameters().stream()
                .filter(parameter -> parameter.special() && !parameter.option())
                .findFirst()
                .orElse(null);
    }

    private static long count(RepositoryMethod method, Class<?> type) {
        return method.parameters().stream()
                .filter(parameter -> parameter.type() == type)
                .count();
    }

    private static String name(MethodParameter parameter) {
        return parameter.type().getSimpleName();
    }

    private static MappingException refusal(String code, String what, String remedy) {
        return new MappingException(Problem.of(code, what).fix(remedy).text());
    }
}
