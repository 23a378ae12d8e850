// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import io.ringway.data.generated.Thrown;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instance of an interceptor, and its methods around invocations. They are called as Jakarta Interceptors 2.2, 2.3 says, without
 * the container: its way wraps checked exceptions in Weld, and does not hand on the bindings. It is left for interceptors that are
 * no classes with such methods, and for modules that are closed.
 */
final class InterceptorInstance {
    private static final MethodType TYPE = MethodType.methodType(Object.class, InvocationContext.class);

    private InterceptorInstance() {}

    /** The methods, in the order in which they are called: those of superclasses first. */
    static <T> List<AroundInvokeMethod> methods(Interceptor<T> interceptor, T instance) {
        List<AroundInvokeMethod> methods = new ArrayList<>();
        try {
            for (Method method : declared(instance.getClass())) {
                MethodHandles.Lookup lookup =
                        MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
                methods.add(calling(lookup.unreflect(method).bindTo(instance).asType(TYPE)));
            }
        } catch (IllegalAccessException closed) {
            methods.clear();
        }
        return methods.isEmpty()
                ? List.of(context -> interceptor.intercept(InterceptionType.AROUND_INVOKE, instance, context))
                : methods;
    }

    private static AroundInvokeMethod calling(MethodHandle handle) {
        return context -> {
            try {
                return (@Nullable Object) handle.invokeExact(context);
            } catch (Throwable e) {
                throw Thrown.asIs(e);
            }
        };
    }

    /** One that another method overrides is not called. */
    private static List<Method> declared(Class<?> type) {
        List<Method> found = new ArrayList<>();
        Set<String> below = new HashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                boolean overridden = !Modifier.isPrivate(method.getModifiers()) && below.contains(method.getName());
                if (method.isAnnotationPresent(AroundInvoke.class) && !overridden) {
                    found.add(0, method);
                }
            }
            Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> Arrays.equals(method.getParameterTypes(), TYPE.parameterArray()))
                    .forEach(method -> below.add(method.getName()));
        }
        return found;
    }
}
