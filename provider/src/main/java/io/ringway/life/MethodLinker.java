// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.MappingException;
import io.ringway.mapping.PackageDoor;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;

/** Makes objects of methods, private ones too: a class that calls the method is generated beside its class. */
final class MethodLinker {
    private static final MethodType ON_ENTITY = MethodType.methodType(void.class, Object.class);
    private static final MethodType ON_LISTENER = MethodType.methodType(void.class, Object.class, Object.class);

    private MethodLinker() {}

    /** @throws MappingException when the class cannot be reached */
    static Callback ofEntity(Method method) {
        return (Callback) link(method, Callback.class, ON_ENTITY);
    }

    /** @throws MappingException when the class cannot be reached */
    static ListenerMethod ofListener(Method method) {
        return (ListenerMethod) link(method, ListenerMethod.class, ON_LISTENER);
    }

    private static Object link(Method method, Class<?> shape, MethodType erased) {
        Class<?> declaring = method.getDeclaringClass();
        try {
            Lookup lookup = PackageDoor.open(declaring);
            MethodHandle target = lookup.unreflect(method);
            return LambdaMetafactory.metafactory(
                            lookup, "call", MethodType.methodType(shape), erased, target, target.type())
                    .getTarget()
                    .invoke();
        } catch (IllegalAccessException closed) {
            throw new MappingException(List.of(PackageDoor.closed(declaring)));
        } catch (LambdaConversionException | LinkageError hidden) {
            throw new MappingException(List.of(PackageDoor.invisible(declaring, hidden)));
        } catch (Throwable impossible) {
            throw new IllegalStateException(declaring.getName(), impossible);
        }
    }
}
