// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.store.query.QueryCall;
import jakarta.data.Limit;
import jakarta.data.page.PageRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many results a call asks for, and from which on. */
final class Bounds {
    private final long fixed;
    private final @Nullable MethodParameter limit;
    private final @Nullable MethodParameter page;

    private Bounds(long fixed, @Nullable MethodParameter limit, @Nullable MethodParameter page) {
        this.fixed = fixed;
        this.limit = limit;
        this.page = page;
    }

    /** @param fixed how many every call gives at most; {@link QueryCall#ALL} */
    static Bounds of(RepositoryMethod method, long fixed) {
        return new Bounds(fixed, parameter(method, Limit.class), parameter(method, PageRequest.class));
    }

    private static @Nullable MethodParameter parameter(RepositoryMethod method, Class<?> type) {
        return method.parameters().stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .orElse(null);
    }

    boolean paged() {
        return page != null;
    }

    PageRequest page(@Nullable Object[] arguments) {
        MethodParameter parameter = Objects.requireNonNull(page);
        return (PageRequest) Objects.requireNonNull(arguments[parameter.index()], parameter.name());
    }

    long first(@Nullable Object[] arguments) {
        if (page != null) {
            PageRequest request = page(arguments);
            return (request.page() - 1) * request.size();
        }
        return limit == null ? 0 : limit(arguments, limit).startAt() - 1;
    }

    long max(@Nullable Object[] arguments) {
        if (page != null) {
            return page(arguments).size();
        }
        return limit == null ? fixed : limit(arguments, limit).maxResults();
    }

    private static Limit limit(@Nullable Object[] arguments, MethodParameter parameter) {
        return (Limit) Objects.requireNonNull(arguments[parameter.index()], parameter.name());
    }
}
