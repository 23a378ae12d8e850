// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

import io.ringway.spi.RepositoryOperation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls one method of a repository, and throws what it throws. Safe for use by any number of threads. */
public final class DirectCall implements RepositoryOperation {
    private static final MethodType TYPE = MethodType.methodType(Object.class, Object[].class);

    private final MethodHandle handle;

    private DirectCall(MethodHandle handle) {
        this.handle = handle;
    }

    /**
     * A call of a method of a repository.
     *
     * @param type its interface, which {@link RepositoryClass} has loaded a class for
     * @param target the repository
     */
    public static DirectCall of(Class<?> type, Method method, Object target) {
        MethodType signature = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        try {
            MethodHandle handle = RepositoryClass.beside(type).findVirtual(type, method.getName(), signature);
            return new DirectCall(handle.bindTo(target)
                    .asSpreader(Object[].class, signature.parameterCount())
                    .asType(TYPE));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        try {
            return (Object) handle.invokeExact(arguments);
        } catch (Throwable e) {
            throw Thrown.asIs(e);
        }
    }
}
