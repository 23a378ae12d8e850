// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;

/** Interceptors on repositories, which are not applied: one that is asked for must not be left out silently. */
final class Interceptors {
    private static final String BINDING = "jakarta.interceptor.InterceptorBinding";

    private Interceptors() {}

    /** @throws ConfigurationException RW-2075, when the interface or one of its methods asks for an interceptor */
    static void refuse(Class<?> repository) {
        refuse(repository, repository.getName());
        for (Method method : repository.getMethods()) {
            refuse(method, repository.getName() + "." + method.getName());
        }
    }

    private static void refuse(AnnotatedElement element, String where) {
        for (Annotation annotation : element.getAnnotations()) {
            for (Annotation meta : annotation.annotationType().getAnnotations()) {
                if (meta.annotationType().getName().equals(BINDING)) {
                    throw new ConfigurationException(Problem.of(
                                    "RW-2075",
                                    "@" + annotation.annotationType().getSimpleName()
                                            + " asks for an interceptor on a repository")
                            .at(where)
                            .because("A repository writes at once, and no interceptor is applied to it")
                            .fix("Put it on the bean that calls the repository"));
                }
            }
        }
    }
}
