// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call as one of its interceptors sees it. Each has one of its own, so that it can proceed more than once, or later and on another
 * thread; the parameters and the context data are the same for all of them.
 */
final class InvocationStep implements InvocationContext {
    private final Invocation invocation;
    private final int next;

    /** @param next the position of what this one's interceptor proceeds to */
    InvocationStep(Invocation invocation, int next) {
        this.invocation = invocation;
        this.next = next;
    }

    @Override
    public Object getTarget() {
        return invocation.method().target();
    }

    @Override
    public Method getMethod() {
        return invocation.method().method();
    }

    @Override
    public @Nullable Object[] getParameters() {
        return invocation.parameters();
    }

    @Override
    public void setParameters(@Nullable Object @Nullable [] parameters) {
        invocation.replaceParameters(parameters);
    }

    @Override
    public Map<String, Object> getContextData() {
        return invocation.data();
    }

    @Override
    public Set<Annotation> getInterceptorBindings() {
        return invocation.method().bindings();
    }

    @Override
    public @Nullable Object proceed() throws Exception {
        return invocation.proceed(next);
    }

    @Override
    public @Nullable Object getTimer() {
        return null;
    }

    @Override
    public @Nullable Constructor<?> getConstructor() {
        return null;
    }
}
