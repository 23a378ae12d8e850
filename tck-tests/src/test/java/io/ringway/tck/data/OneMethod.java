// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.data;

import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Repository;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.type.TypeDescription.Generic;
import net.bytebuddy.dynamic.DynamicType.Builder;
import net.bytebuddy.dynamic.DynamicType.Builder.MethodDefinition.ParameterDefinition;

/** One method of a repository as a repository of its own, which is refused or served whatever the others ask for. */
final class OneMethod {
    private OneMethod() {}

    /** @param entity the primary entity of the repository that the method is from */
    static Class<?> of(Method method, Class<?> entity) {
        Builder<?> type = new ByteBuddy()
                .makeInterface(Generic.Builder.parameterizedType(DataRepository.class, entity, Object.class)
                        .build())
                .name("alone." + method.getDeclaringClass().getSimpleName())
                .annotateType(
                        AnnotationDescription.Builder.ofType(Repository.class).build());
        ParameterDefinition<?> copy =
                type.defineMethod(method.getName(), method.getGenericReturnType(), Modifier.PUBLIC | Modifier.ABSTRACT);
        for (Parameter parameter : method.getParameters()) {
            copy = copy.withParameter(parameter.getParameterizedType(), parameter.getName())
                    .annotateParameter(parameter.getAnnotations());
        }
        return copy.withoutCode()
                .annotateMethod(method.getAnnotations())
                .make()
                .load(OneMethod.class.getClassLoader())
                .getLoaded();
    }
}
