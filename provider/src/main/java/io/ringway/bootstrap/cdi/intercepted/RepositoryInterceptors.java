// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import io.ringway.data.declared.CallableMethod;
import io.ringway.data.generated.DirectCall;
import io.ringway.data.generated.RepositoryClass;
import io.ringway.spi.RepositoryOperation;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts interceptors around a repository: those that the container resolves for the bindings of each method, in its order. A
 * repository has one instance of each, whose life is that of its creational context.
 */
public final class RepositoryInterceptors {
    private final BeanContainer beans;
    private final CreationalContext<?> context;
    private final Map<Interceptor<?>, List<AroundInvokeMethod>> bound = new HashMap<>();

    private RepositoryInterceptors(BeanContainer beans, CreationalContext<?> context) {
        this.beans = beans;
        this.context = context;
    }

    /**
     * What is to be injected for a repository: itself, when none of its methods is intercepted.
     *
     * @param type its interface
     * @param context of the bean, with which interceptors are destroyed
     * @throws jakarta.data.exceptions.MappingException RW-2001, when the module of the interface is closed
     */
    public static <R> R around(R repository, Class<R> type, BeanContainer beans, CreationalContext<?> context) {
        RepositoryInterceptors interceptors = new RepositoryInterceptors(beans, context);
        List<CallableMethod> methods = CallableMethod.of(type);
        List<Set<Annotation>> bindings = MethodBindings.of(methods, type, beans);
        List<List<AroundInvokeMethod>> resolved =
                bindings.stream().map(interceptors::resolve).toList();
        if (interceptors.bound.isEmpty()) {
            return repository;
        }
        List<RepositoryOperation> operations = new ArrayList<>();
        for (int i = 0; i < methods.size(); i++) {
            DirectCall call = DirectCall.of(type, methods.get(i).method(), repository);
            operations.add(
                    resolved.get(i).isEmpty()
                            ? call
                            : new InterceptedMethod(
                                    repository, methods.get(i).declared(), bindings.get(i), resolved.get(i), call));
        }
        return type.cast(RepositoryClass.around(type).instance(operations));
    }

    private List<AroundInvokeMethod> resolve(Set<Annotation> bindings) {
        List<AroundInvokeMethod> found = new ArrayList<>();
        if (!bindings.isEmpty()) {
            Annotation[] all = bindings.toArray(Annotation[]::new);
            for (Interceptor<?> each : beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, all)) {
                found.addAll(bound.computeIfAbsent(each, this::bind));
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private <T> List<AroundInvokeMethod> bind(Interceptor<T> interceptor) {
        Object instance = beans.getReference(interceptor, interceptor.getBeanClass(), context);
        return InterceptorInstance.methods(interceptor, (T) instance);
    }
}
