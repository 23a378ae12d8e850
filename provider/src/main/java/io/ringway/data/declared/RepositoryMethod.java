// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.declared;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Save;
import jakarta.data.repository.Update;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A method of a repository that has no body. */
public final class RepositoryMethod {
    private final Class<?> repository;
    private final Method method;
    private final ResultType result;
    private final List<MethodParameter> parameters;

    RepositoryMethod(Class<?> repository, Method method, Generics generics) {
        this.repository = repository;
        this.method = method;
        this.result = ResultType.of(generics.resolve(method.getGenericReturnType()));
        List<MethodParameter> found = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            found.add(MethodParameter.of(found.size(), parameter, generics));
        }
        this.parameters = List.copyOf(found);
    }

    public Method method() {
        return method;
    }

    public String name() {
        return method.getName();
    }

    public ResultType result() {
        return result;
    }

    public List<MethodParameter> parameters() {
        return parameters;
    }

    /** The parameters that are values, without the special ones. */
    public List<MethodParameter> values() {
        return parameters.stream().filter(parameter -> !parameter.special()).toList();
    }

    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return method.getAnnotation(type);
    }

    public boolean has(Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation);
    }

    /** Whether it is annotated to write, or delete, what it is given. */
    public boolean writes() {
        return has(Insert.class) || has(Update.class) || has(Save.class) || has(Delete.class);
    }

    /** Whether it is Jakarta Data's, and not the application's. */
    public boolean builtIn() {
        return method.getDeclaringClass().getPackageName().equals("jakarta.data.repository");
    }

    /** As messages name it: {@code Fleet.findByModel(String)}. */
    public String signature() {
        StringJoiner types = new StringJoiner(", ", "(", ")");
        parameters.forEach(parameter -> types.add(parameter.type().getSimpleName()));
        return repository.getSimpleName() + "." + name() + types;
    }

    @Override
    public String toString() {
        return signature();
    }
}
