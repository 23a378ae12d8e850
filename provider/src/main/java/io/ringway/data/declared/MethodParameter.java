// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.declared;

import io.ringway.WriteOption;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.By;
import jakarta.data.repository.Param;
import jakarta.persistence.FindOption;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a repository method.
 *
 * @param index from 0
 * @param name null when the class was compiled without {@code -parameters}
 * @param type its class, generics resolved and erased
 * @param element what an array or collection holds; else the class itself
 * @param by the attribute that {@link By} names; null when there is none
 * @param param the query parameter that {@link Param} names; null when there is none
 */
public record MethodParameter(
        int index,
        @Nullable String name,
        Class<?> type,
        Class<?> element,
        @Nullable String by,
        @Nullable String param) {
    static MethodParameter of(int index, Parameter parameter, Generics generics) {
        Type resolved = generics.resolve(parameter.getParameterizedType());
        Class<?> raw = Generics.raw(resolved);
        By by = parameter.getAnnotation(By.class);
        Param param = parameter.getAnnotation(Param.class);
        return new MethodParameter(
                index,
                parameter.isNamePresent() ? parameter.getName() : null,
                raw,
                element(resolved, raw),
                by == null ? null : by.value(),
                param == null ? null : param.value());
    }

    private static Class<?> element(Type resolved, Class<?> raw) {
        if (raw.isArray()) {
            return raw.getComponentType();
        }
        Type argument = Iterable.class.isAssignableFrom(raw) ? Generics.argument(resolved) : null;
        return argument == null ? raw : Generics.raw(argument);
    }

    /** Whether it holds several of something. */
    public boolean several() {
        return type.isArray() || Iterable.class.isAssignableFrom(type);
    }

    /** Whether it says how the operation is to run, and is no value of it (Jakarta Data 1.0, 4.6.7). */
    public boolean special() {
        Class<?> one = type.isArray() ? element : type;
        return one == Limit.class || one == Order.class || one == Sort.class || one == PageRequest.class || option();
    }

    /** Whether it is one of Ringway's options, or several of them. */
    public boolean option() {
        Class<?> one = type.isArray() ? element : type;
        return WriteOption.class.isAssignableFrom(one) || FindOption.class.isAssignableFrom(one);
    }
}
