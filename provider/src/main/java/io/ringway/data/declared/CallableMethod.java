// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.declared;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * A method of a repository that can be called: with or without a body, its own or inherited.
 *
 * @param method as it is called
 * @param declared as it is annotated: the method itself, or the one that overrides it with the types of the repository; an
 *     interface has both, where a class would have a bridge
 */
public record CallableMethod(Method method, Method declared) {

    /** Those of an interface, in an order that depends on nothing but them. Bridges are none: they call one. */
    public static List<CallableMethod> of(Class<?> repository) {
        List<Method> methods = Arrays.stream(repository.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !RepositoryInterface.isOfObject(method))
                .sorted(RepositoryInterface.ORDER)
                .toList();
        Generics generics = new Generics(repository);
        return methods.stream()
                .map(method -> new CallableMethod(method, declared(method, methods, generics)))
                .toList();
    }

    private static Method declared(Method method, List<Method> methods, Generics generics) {
        return methods.stream()
                .filter(other -> overrides(other, method, generics))
                .reduce(method, (known, other) -> isBelow(other, known) ? other : known);
    }

    private static boolean overrides(Method method, Method inherited, Generics generics) {
        if (!method.getName().equals(inherited.getName()) || !isBelow(method, inherited)) {
            return false;
        }
        Class<?>[] types = Arrays.stream(inherited.getGenericParameterTypes())
                .map(type -> erased(type, generics))
                .toArray(Class<?>[]::new);
        return Arrays.equals(method.getParameterTypes(), types);
    }

    private static Class<?> erased(Type type, Generics generics) {
        return Generics.raw(generics.resolve(type));
    }

    private static boolean isBelow(Method method, Method inherited) {
        return method.getDeclaringClass() != inherited.getDeclaringClass()
                && inherited.getDeclaringClass().isAssignableFrom(method.getDeclaringClass());
    }
}
