// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.data.declared.CallableMethod;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.InterceptionType;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Bindings whose interceptor must be there. CDI takes one without an interceptor for one that is switched off; a method that asks
 * for a transaction must not run without one and tell nobody.
 */
public final class RequiredInterceptors {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private RequiredInterceptors() {}

    /** @throws ConfigurationException RW-2075, when methods of the repository ask for what is not there */
    public static void check(Class<?> repository, BeanContainer beans) {
        List<CallableMethod> methods = CallableMethod.of(repository);
        List<Set<Annotation>> bindings = MethodBindings.of(methods, repository, beans);
        Set<String> unserved = new LinkedHashSet<>();
        for (int i = 0; i < methods.size(); i++) {
            for (Annotation binding : bindings.get(i)) {
                if (binding.annotationType().getName().equals(TRANSACTIONAL)
                        && beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, binding)
                                .isEmpty()) {
                    unserved.add(methods.get(i).method().getName());
                }
            }
        }
        if (!unserved.isEmpty()) {
            throw new ConfigurationException(
                    Problem.of("RW-2075", "@Transactional on a repository, and no interceptor serves it")
                            .at(repository.getName())
                            .because("It is on " + String.join(", ", unserved)
                                    + ", which would be called without a transaction")
                            .fix("Add the interceptors of the transaction manager, or remove the annotation"));
        }
    }
}
