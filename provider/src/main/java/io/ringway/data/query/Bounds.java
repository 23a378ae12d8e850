// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.declared.ResultType.Container;
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
    private final boolean cursored;

    private Bounds(long fixed, @Nullable MethodParameter limit, @Nullable MethodParameter page, boolean cursored) {
        this.fixed = fixed;
        this.limit = limit;
        this.page = page;
        this.cursored = cursored;
    }

    /** @param fixed how many every call gives at most; {@link QueryCall#ALL} */
    static Bounds of(RepositoryMethod method, long fixed) {
        return new Bounds(
                fixed,
                parameter(method, Limit.class),
                parameter(method, PageRequest.class),
                method.result().container() == Container.CURSORED_PAGE);
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

    /** @throws UnsupportedOperationException RW-2033, when it has a cursor and the method's pages have none */
    PageRequest page(@Nullable Object[] arguments) {
        MethodParameter parameter = Objects.requireNonNull(page);
        PageRequest request = (PageRequest) Objects.requireNonNull(arguments[parameter.index()], parameter.name());
        if (!cursored && request.mode() != PageRequest.Mode.OFFSET) {
            throw new UnsupportedOperationException(
                    Problem.of("RW-2033", "The page is asked for by a cursor, and the method has pages by number")
                            .fix("Return a CursoredPage, or ask for PageRequest.ofPage")
                            .text());
        }
        return request;
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
