// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.data.declared.CallableMethod;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a repository asks for and must not be without. CDI takes a binding without an interceptor for one that is switched off; a
 * method that asks for a transaction must not run without one and tell nobody, nor one that names the classes of its interceptors.
 */
public final class RequiredInterceptors {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private RequiredInterceptors() {}

    /** @throws ConfigurationException RW-2075, RW-2078, when the repository or its methods ask for what is not there */
    public static void check(Class<?> repository, BeanContainer beans) {
        List<CallableMethod> methods = CallableMethod.of(repository);
        List<Set<Annotation>> bindings = MethodBindings.of(methods, repository, beans);
        Set<String> untransacted = new LinkedHashSet<>();
        boolean named = repository.isAnnotationPresent(Interceptors.class);
        for (int i = 0; i < methods.size(); i++) {
            Method method = methods.get(i).declared();
            named |= method.isAnnotationPresent(Interceptors.class);
            if (isUntransacted(bindings.get(i), beans)) {
                untransacted.add(method.getName());
            }
        }
        if (!untransacted.isEmpty()) {
            throw new ConfigurationException(
                    Problem.of("RW-2075", "@Transactional on a repository, and no interceptor serves it")
                            .at(repository.getName())
                            .because("It is on " + String.join(", ", untransacted)
                                    + ", which would be called without a transaction")
                            .fix("Add the interceptors of the transaction manager, or remove the annotation"));
        }
        if (named) {
            throw new ConfigurationException(
                    Problem.of("RW-2078", "@Interceptors on a repository")
                            .at(repository.getName())
                            .because("Repositories have interceptors by their bindings alone")
                            .fix(
                                    "Declare an annotation with @InterceptorBinding, and put it on the interceptor and the repository"));
        }
    }

    private static boolean isUntransacted(Set<Annotation> bindings, BeanContainer beans) {
        return bindings.stream()
                .filter(binding -> binding.annotationType().getName().equals(TRANSACTIONAL))
                .anyMatch(binding -> beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, binding)
                        .isEmpty());
    }
}
