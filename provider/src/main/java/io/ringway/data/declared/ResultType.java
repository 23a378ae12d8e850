// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.declared;

import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * What a method returns.
 *
 * @param async whether it comes as a {@link CompletionStage}
 * @param container what holds the results
 * @param element the class of each result; {@code void.class} when there is none
 * @param declared the class that the method returns, now or later
 */
public record ResultType(boolean async, Container container, Class<?> element, Class<?> declared) {
    /** What can hold results. */
    public enum Container {
        NONE,
        SINGLE,
        OPTIONAL,
        LIST,
        ARRAY,
        STREAM,
        PAGE,
        CURSORED_PAGE
    }

    static ResultType of(Type resolved) {
        Class<?> raw = Generics.raw(resolved);
        if (raw == CompletionStage.class) {
            Type argument = Generics.argument(resolved);
            ResultType inner = of(argument == null ? Object.class : argument);
            boolean none = inner.element == Void.class;
            return none
                    ? new ResultType(true, Container.NONE, void.class, void.class)
                    : new ResultType(true, inner.container, inner.element, inner.declared);
        }
        if (raw == void.class) {
            return new ResultType(false, Container.NONE, raw, raw);
        }
        if (raw == Optional.class) {
            return held(Container.OPTIONAL, resolved);
        }
        if (raw == Stream.class) {
            return held(Container.STREAM, resolved);
        }
        if (raw == Page.class) {
            return held(Container.PAGE, resolved);
        }
        if (raw == CursoredPage.class) {
            return held(Container.CURSORED_PAGE, resolved);
        }
        if (raw.isArray() && !raw.getComponentType().isPrimitive()) {
            return new ResultType(false, Container.ARRAY, raw.getComponentType(), raw);
        }
        if (raw.isAssignableFrom(List.class) && Iterable.class.isAssignableFrom(raw)) {
            return held(Container.LIST, resolved);
        }
        return new ResultType(false, Container.SINGLE, raw, raw);
    }

    private static ResultType held(Container container, Type resolved) {
        Type argument = Generics.argument(resolved);
        return new ResultType(
                false, container, argument == null ? Object.class : Generics.raw(argument), Generics.raw(resolved));
    }
}
