// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import jakarta.data.repository.By;
import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.data.repository.Update;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.type.TypeDescription.Generic;
import net.bytebuddy.dynamic.DynamicType.Builder;

/** Repositories of ten methods that are new each time: of every kind that a repository has, all of them by the key. */
final class GeneratedRepositories {
    private static final int INTERFACE = Modifier.PUBLIC | Modifier.ABSTRACT;

    private GeneratedRepositories() {}

    /** @param entities of {@link GeneratedEntities} */
    static List<Class<?>> load(List<Class<?>> entities) {
        return entities.stream().<Class<?>>map(GeneratedRepositories::load).toList();
    }

    private static Class<?> load(Class<?> entity) {
        Builder<?> type = new ByteBuddy()
                .makeInterface(Generic.Builder.parameterizedType(DataRepository.class, entity, UUID.class)
                        .build())
                .name("repositories." + entity.getSimpleName() + "s")
                .annotateType(plain(Repository.class));
        type = written(type, "insert", entity, Insert.class);
        type = written(type, "update", entity, Update.class);
        type = written(type, "save", entity, Save.class);
        type = written(type, "remove", entity, Delete.class);
        Generic optional =
                Generic.Builder.parameterizedType(Optional.class, entity).build();
        type = type.defineMethod("find", optional, INTERFACE)
                .withParameter(UUID.class, "id")
                .annotateParameter(AnnotationDescription.Builder.ofType(By.class)
                        .define("value", By.ID)
                        .build())
                .withoutCode()
                .annotateMethod(plain(Find.class));
        type = byId(
                type,
                "findById",
                Generic.Builder.parameterizedType(List.class, entity).build());
        type = byId(type, "countById", Generic.OfNonGenericType.ForLoadedType.of(long.class));
        type = byId(type, "existsById", Generic.OfNonGenericType.ForLoadedType.of(boolean.class));
        type = asked(type, "text", String.class, "SELECT attribute0 WHERE id = ?1");
        type = asked(
                type, "clear", int.class, "UPDATE " + entity.getSimpleName() + " SET attribute0 = NULL WHERE id = ?1");
        return type.make().load(entity.getClassLoader()).getLoaded();
    }

    private static Builder<?> written(Builder<?> type, String name, Class<?> entity, Class<? extends Annotation> verb) {
        return type.defineMethod(name, void.class, INTERFACE)
                .withParameter(entity, "entity")
                .withoutCode()
                .annotateMethod(plain(verb));
    }

    private static Builder<?> byId(Builder<?> type, String name, Generic result) {
        return type.defineMethod(name, result, INTERFACE)
                .withParameter(UUID.class, "id")
                .withoutCode();
    }

    private static Builder<?> asked(Builder<?> type, String name, Type result, String query) {
        return type.defineMethod(name, result, INTERFACE)
                .withParameter(UUID.class, "id")
                .withoutCode()
                .annotateMethod(AnnotationDescription.Builder.ofType(Query.class)
                        .define("value", query)
                        .build());
    }

    private static AnnotationDescription plain(Class<? extends Annotation> type) {
        return AnnotationDescription.Builder.ofType(type).build();
    }
}
