// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.data.declared.RepositoryInterface;
import jakarta.data.repository.Repository;
import jakarta.enterprise.inject.Vetoed;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The repositories of an application that are this provider's (Jakarta Data 1.0, 4.5). For one thread. */
final class RepositoryClasses {
    private static final String NAME = "Ringway";

    private final Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
    private final List<Problem> problems = new ArrayList<>();

    /** Adds a class by its name. */
    void add(String name, ClassLoader loader) {
        try {
            add(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(Problem.of("RW-2066", "The repository " + name + " cannot be loaded")
                    .because(e.toString())
                    .fix("Compile its archive again, or add what it needs"));
        }
    }

    /** Adds a class, unless it is no repository, or another provider's, or no bean by its own word. */
    void add(Class<?> type) {
        Repository repository = type.getAnnotation(Repository.class);
        if (repository != null
                && type.isInterface()
                && !type.isAnnotationPresent(Vetoed.class)
                && isOurs(repository, type)
                && found.add(type)) {
            checkScope(type);
        }
    }

    private void checkScope(Class<?> type) {
        Set<Class<? extends Annotation>> scopes = RepositoryBean.of(type).scopes();
        if (scopes.size() > 1) {
            problems.add(Problem.of("RW-2077", "The repository has several scopes")
                    .at(type.getName())
                    .because("There are "
                            + scopes.stream().map(Class::getSimpleName).sorted().toList() + ", and a bean has one")
                    .fix("Leave one of them; one on the interface replaces those of stereotypes"));
        }
    }

    /** By their names. */
    List<Class<?>> found() {
        return List.copyOf(found);
    }

    /** @throws ConfigurationException RW-2066 for each that cannot be loaded, RW-2077 for each with several scopes */
    void requireSound() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The repositories", problems);
        }
    }

    /** One that names no provider is for whoever knows its entities: one that another API annotates is not ours. */
    private static boolean isOurs(Repository repository, Class<?> type) {
        if (!repository.provider().isEmpty()) {
            return repository.provider().equals(NAME);
        }
        return RepositoryInterface.of(type).entities().stream().noneMatch(RepositoryClasses::isForeign);
    }

    private static boolean isForeign(Class<?> entity) {
        boolean other = false;
        for (Annotation annotation : entity.getAnnotations()) {
            if (annotation instanceof Entity) {
                return false;
            }
            other |= annotation.annotationType().getSimpleName().equals("Entity");
        }
        return other;
    }
}
