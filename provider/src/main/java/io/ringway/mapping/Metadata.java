// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.enhancer.MappedClasses;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the classes of a unit and of their members. Everything that reads mapping annotations asks here, so that
 * none of it needs to know whether an annotation stands in the source or in a mapping file. Asked while a unit is opened.
 */
public interface Metadata {
    /** The annotations of the classes themselves, and nothing else. */
    Metadata ANNOTATIONS = AnnotatedElement::getAnnotation;

    /** The annotation of one type on a class, a field or a method; null when it has none. */
    <A extends Annotation> @Nullable A find(AnnotatedElement element, Class<A> type);

    default boolean has(AnnotatedElement element, Class<? extends Annotation> type) {
        return find(element, type) != null;
    }

    /** The annotations of one type that can stand several times on an element, in their order. */
    @SuppressWarnings("unchecked")
    default <A extends Annotation> List<A> findAll(AnnotatedElement element, Class<A> type) {
        A one = find(element, type);
        if (one != null) {
            return List.of(one);
        }
        Class<? extends Annotation> container =
                Objects.requireNonNull(type.getAnnotation(Repeatable.class)).value();
        Annotation several = find(element, container);
        try {
            return several == null
                    ? List.of()
                    : List.of((A[]) container.getMethod("value").invoke(several));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What mapping files say, as far as it decides which attributes a class has. */
    default MappedClasses mapped() {
        return MappedClasses.NONE;
    }

    /** The listeners of all entities that do not exclude them, in the order in which they are called. */
    default List<Class<?>> defaultListeners() {
        return List.of();
    }

    /** Named queries and result set mappings that belong to no class. */
    default NamedQueries queries() {
        return NamedQueries.NONE;
    }

    /** A problem, which says the place in the mapping file too when it concerns what stands there. */
    default Problem located(Problem problem) {
        return problem;
    }

    /** The name of an entity. */
    default String entityName(Class<?> type) {
        Entity entity = find(type, Entity.class);
        return entity == null || entity.name().isEmpty() ? type.getSimpleName() : entity.name();
    }

    /** The name of an entity's table, as the database stores it. */
    default String tableName(Class<?> type) {
        Table table = find(type, Table.class);
        return CqlName.of(table == null ? "" : table.name(), entityName(type));
    }
}
