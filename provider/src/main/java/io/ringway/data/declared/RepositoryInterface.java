// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.declared;

import io.ringway.Connection;
import io.ringway.Problem;
import jakarta.data.exceptions.MappingException;
import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Repository;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A repository interface (Jakarta Data 1.0, 4). */
public final class RepositoryInterface {
    static final Comparator<Method> ORDER = Comparator.comparing(Method::getName)
            .thenComparing(method -> Arrays.toString(method.getParameterTypes()))
            .thenComparing(method -> method.getReturnType().getName());
    private static final List<Method> OF_OBJECT = List.of(Object.class.getMethods());

    private final Class<?> type;
    private final Repository annotation;
    private final List<RepositoryMethod> methods;
    private final Set<Class<?>> entities;

    private RepositoryInterface(Class<?> type, Repository annotation) {
        this.type = type;
        this.annotation = annotation;
        Generics generics = new Generics(type);
        this.methods = abstractMethods(type).stream()
                .map(method -> new RepositoryMethod(type, method, generics))
                .toList();
        this.entities = entities(generics);
    }

    /** @throws MappingException RW-2000, when it is no repository interface */
    public static RepositoryInterface of(Class<?> type) {
        Repository annotation = type.getAnnotation(Repository.class);
        if (annotation == null || !type.isInterface() || type.isAnnotation()) {
            throw new MappingException(Problem.of("RW-2000", type.getName() + " is no repository")
                    .because("A repository is an interface with @Repository (Jakarta Data 1.0, 4)")
                    .fix("Annotate the interface with jakarta.data.repository.Repository")
                    .text());
        }
        return new RepositoryInterface(type, annotation);
    }

    /** The methods without a body of an interface and of those that it extends, in an order that depends on nothing but them. */
    public static List<Method> abstractMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfObject(method))
                .sorted(ORDER)
                .toList();
    }

    static boolean isOfObject(Method method) {
        for (Method ours : OF_OBJECT) {
            if (ours.getName().equals(method.getName())
                    && Arrays.equals(ours.getParameterTypes(), method.getParameterTypes())) {
                return true;
            }
        }
        return false;
    }

    public Class<?> type() {
        return type;
    }

    /** In the order of {@link #abstractMethods}. */
    public List<RepositoryMethod> methods() {
        return methods;
    }

    /**
     * The classes one of which is the entity of methods that do not say theirs: what the type arguments say, else what the methods
     * that write take (Jakarta Data 1.0, 4.1); empty when nothing says it.
     */
    public Set<Class<?>> entities() {
        return entities;
    }

    /** The data store that {@link Repository} names; empty for the default one. */
    public String dataStore() {
        return annotation.dataStore();
    }

    /** The connection that {@link Connection} on the interface names; null when there is none. */
    public @Nullable String connection() {
        Connection connection = type.getAnnotation(Connection.class);
        return connection == null ? null : connection.value();
    }

    private Set<Class<?>> entities(Generics generics) {
        if (DataRepository.class.isAssignableFrom(type)) {
            return Set.of(Generics.raw(generics.resolve(DataRepository.class.getTypeParameters()[0])));
        }
        Set<Class<?>> written = new LinkedHashSet<>();
        for (RepositoryMethod method : methods) {
            List<MethodParameter> values = method.values();
            if (method.writes() && values.size() == 1) {
                written.add(values.get(0).element());
            }
        }
        return Collections.unmodifiableSet(written);
    }
}
