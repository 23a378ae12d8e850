// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import jakarta.inject.Scope;
import jakarta.inject.Singleton;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bean of a repository, as the annotations of its interface describe it: what they would say on the class of a managed bean (CDI
 * 4.1, 2.2 to 2.7). Which annotations are of which kind is read from themselves, since a build compatible extension has no container
 * to ask.
 *
 * @param qualifiers all of them, with those that every bean has
 * @param name null when it has none
 * @param scopes those that the interface names, or else its stereotypes; there should be one
 */
record RepositoryBean<R>(
        Class<R> type,
        Set<Annotation> qualifiers,
        @Nullable String name,
        Set<Class<? extends Annotation>> scopes,
        Set<Class<? extends Annotation>> stereotypes) {

    static <R> RepositoryBean<R> of(Class<R> type) {
        List<Annotation> own = List.of(type.getAnnotations());
        Set<Class<? extends Annotation>> stereotypes = new LinkedHashSet<>();
        List<Annotation> brought = new ArrayList<>();
        collect(own, stereotypes, brought);
        Set<Class<? extends Annotation>> scopes = scopes(own);
        if (scopes.isEmpty()) {
            scopes = scopes(brought);
        }
        if (scopes.isEmpty()) {
            scopes = Set.of(Singleton.class);
        }
        String name = name(type, own, brought);
        return new RepositoryBean<>(type, qualifiers(own, name), name, scopes, stereotypes);
    }

    Class<? extends Annotation> scope() {
        return scopes.iterator().next();
    }

    private static void collect(
            List<Annotation> annotations, Set<Class<? extends Annotation>> stereotypes, List<Annotation> brought) {
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.isAnnotationPresent(Stereotype.class) && stereotypes.add(type)) {
                List<Annotation> own = List.of(type.getAnnotations());
                brought.addAll(own);
                collect(own, stereotypes, brought);
            }
        }
    }

    private static Set<Class<? extends Annotation>> scopes(List<Annotation> annotations) {
        Set<Class<? extends Annotation>> scopes = new LinkedHashSet<>();
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.isAnnotationPresent(Scope.class) || type.isAnnotationPresent(NormalScope.class)) {
                scopes.add(type);
            }
        }
        return scopes;
    }

    private static @Nullable String name(Class<?> type, List<Annotation> own, List<Annotation> brought) {
        for (List<Annotation> annotations : List.of(own, brought)) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof Named named) {
                    return named.value().isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : named.value();
                }
            }
        }
        return null;
    }

    private static Set<Annotation> qualifiers(List<Annotation> own, @Nullable String name) {
        Set<Annotation> qualifiers = new LinkedHashSet<>();
        for (Annotation annotation : own) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.isAnnotationPresent(Qualifier.class) && type != Named.class && type != Any.class) {
                qualifiers.add(annotation);
            }
        }
        if (qualifiers.isEmpty()) {
            qualifiers.add(Default.Literal.INSTANCE);
        }
        if (name != null) {
            qualifiers.add(NamedLiteral.of(name));
        }
        qualifiers.add(Any.Literal.INSTANCE);
        return qualifiers;
    }
}
