// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.enhancer.PersistentFields;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
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

    /** The persistent attributes of a class. */
    default PersistentFields attributes(Class<?> type) {
        return PersistentFields.of(type);
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
