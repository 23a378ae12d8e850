// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import io.ringway.data.generated.Thrown;
import io.ringway.spi.RepositoryOperation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method of a repository with the interceptors around it. Safe for use by any number of threads.
 *
 * @param target the repository without interceptors
 * @param method as it is annotated
 * @param interceptors in the order in which they are called
 * @param call that of the target's method
 */
record InterceptedMethod(
        Object target,
        Method method,
        Set<Annotation> bindings,
        List<AroundInvokeMethod> interceptors,
        RepositoryOperation call)
        implements RepositoryOperation {

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        try {
            return new Invocation(this, arguments).proceed(0);
        } catch (Exception e) {
            throw Thrown.asIs(e);
        }
    }
}
