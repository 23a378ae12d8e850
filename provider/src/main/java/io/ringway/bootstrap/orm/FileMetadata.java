// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.Problem;
import io.ringway.enhancer.MappedClasses;
import io.ringway.mapping.Members;
import io.ringway.mapping.Metadata;
import io.ringway.mapping.NamedQueries;
import io.ringway.mapping.TypeVariables;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the annotations of a unit that has mapping files, by the precedence of Jakarta Persistence 3.2, 12.2. Ringway's
 * own annotations have no counterpart in a mapping file: they always count. Immutable.
 */
final class FileMetadata implements Metadata {
    private static final String JAKARTA = "jakarta.persistence.";
    private static final Set<Class<?>> KINDS =
            Set.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    private final MappedClasses mapped;
    private final UnitDefaults defaults;
    private final Map<Class<?>, ClassOverlay> overlays;
    private final Callbacks callbacks;
    private final List<Class<?>> defaultListeners;
    private final NamedQueries queries;
    private final Set<@Nullable Class<?>> converted = new HashSet<>();

    FileMetadata(
            MappedClasses mapped,
            UnitDefaults defaults,
            Map<Class<?>, ClassOverlay> overlays,
            Callbacks callbacks,
            List<Class<?>> defaultListeners,
            NamedQueries queries) {
        this.mapped = mapped;
        this.defaults = defaults;
        this.overlays = overlays;
        this.callbacks = callbacks;
        this.defaultListeners = defaultListeners;
        this.queries = queries;
        overlays.forEach((type, overlay) -> {
            if (overlay.annotations().get(Converter.class) instanceof Converter converter && converter.autoApply()) {
                converted.add(converts(type));
            }
        });
    }

    @Override
    public <A extends Annotation> @Nullable A find(AnnotatedElement element, Class<A> type) {
        Annotation found;
        if (!type.getName().startsWith(JAKARTA)) {
            found = element.getAnnotation(type);
        } else if (element instanceof Class<?> owner) {
            found = ofClass(owner, type);
        } else if (element instanceof Method method && Callbacks.isEvent(type)) {
            found = ofCallback(method, type);
        } else if (element instanceof Field field) {
            found = ofAttribute(field.getDeclaringClass(), field.getName(), field, type);
        } else if (element instanceof Method method) {
            found = ofAttribute(method.getDeclaringClass(), Members.propertyName(method), method, type);
        } else {
            found = element.getAnnotation(type);
        }
        return type.cast(found);
    }

    private <A extends Annotation> @Nullable Annotation ofClass(Class<?> owner, Class<A> type) {
        ClassOverlay overlay = overlays.get(owner);
        Annotation found;
        if (overlay == null) {
            found = mapped.complete() ? null : owner.getAnnotation(type);
            if (found instanceof Converter converter && converted.contains(converts(owner))) {
                found = MadeAnnotation.with(Converter.class, converter, "autoApply", false);
            }
        } else {
            found = overlay.annotations().get(type);
            boolean said = found != null || KINDS.contains(type) || isSaidOtherwise(overlay, type);
            if (!said && !overlay.complete()) {
                found = owner.getAnnotation(type);
            }
        }
        return type == Table.class ? withSchema(owner, overlay, (Table) found) : found;
    }

    /** Whether there is one annotation where several are asked for, or the other way round. */
    private static boolean isSaidOtherwise(ClassOverlay overlay, Class<? extends Annotation> type) {
        Repeatable repeatable = type.getAnnotation(Repeatable.class);
        if (repeatable != null) {
            return overlay.annotations().containsKey(repeatable.value());
        }
        for (Class<? extends Annotation> single : overlay.annotations().keySet()) {
            Repeatable container = single.getAnnotation(Repeatable.class);
            if (container != null && container.value() == type) {
                return true;
            }
        }
        return false;
    }

    /** Entities that extend others have the place of these. */
    private @Nullable Table withSchema(Class<?> owner, @Nullable ClassOverlay overlay, @Nullable Table table) {
        String schema = overlay == null ? defaults.schema() : overlay.schema();
        String catalog = overlay == null ? defaults.catalog() : overlay.catalog();
        if (schema == null && catalog == null || !has(owner, Entity.class) || extendsEntity(owner)) {
            return table;
        }
        Table given = table == null ? MadeAnnotation.of(Table.class, Map.of()) : table;
        if (schema != null && given.schema().isEmpty()) {
            given = MadeAnnotation.with(Table.class, given, "schema", schema);
        }
        if (catalog != null && given.catalog().isEmpty()) {
            given = MadeAnnotation.with(Table.class, given, "catalog", catalog);
        }
        return given;
    }

    private boolean extendsEntity(Class<?> type) {
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            if (has(above, Entity.class)) {
                return true;
            }
        }
        return false;
    }

    /** Those of listeners count also where annotations of managed classes do not. */
    private <A extends Annotation> @Nullable Annotation ofCallback(Method method, Class<A> event) {
        Boolean said = callbacks.isFor(method, event);
        if (said != null) {
            return said ? MadeAnnotation.of(event, Map.of()) : null;
        }
        ClassOverlay overlay = overlays.get(method.getDeclaringClass());
        return overlay != null && overlay.complete() ? null : method.getAnnotation(event);
    }

    private <A extends Annotation> @Nullable Annotation ofAttribute(
            Class<?> owner, @Nullable String name, AnnotatedElement element, Class<A> type) {
        ClassOverlay overlay = overlays.get(owner);
        Map<Class<? extends Annotation>, Annotation> own =
                overlay == null || name == null ? null : overlay.attributes().get(name);
        if (own != null) {
            return own.get(type);
        }
        if (mapped.complete() || overlay != null && overlay.complete()) {
            return null;
        }
        Annotation annotation = element.getAnnotation(type);
        return annotation != null && defaults.cascadePersist() ? Cascading.persist(annotation) : annotation;
    }

    private static @Nullable Class<?> converts(Class<?> converter) {
        return new TypeVariables(converter).parameter(AttributeConverter.class, 0);
    }

    @Override
    public MappedClasses mapped() {
        return mapped;
    }

    @Override
    public List<Class<?>> defaultListeners() {
        return defaultListeners;
    }

    @Override
    public NamedQueries queries() {
        return queries;
    }

    @Override
    public Problem located(Problem problem) {
        String where = problem.where();
        String place = where == null ? null : place(where);
        return place == null ? problem : problem.at(where + ", " + place);
    }

    private @Nullable String place(String where) {
        for (Map.Entry<Class<?>, ClassOverlay> entry : overlays.entrySet()) {
            Class<?> type = entry.getKey();
            for (String name : List.of(type.getName(), entityName(type), type.getSimpleName())) {
                if (where.equals(name) || where.startsWith(name + ",") || where.startsWith(name + " ")) {
                    return entry.getValue().place();
                }
                if (where.startsWith(name + ".")) {
                    String attribute = where.substring(name.length() + 1).split("\\W", 2)[0];
                    String own = entry.getValue().places().get(attribute);
                    return own == null && entry.getValue().complete()
                            ? entry.getValue().place()
                            : own;
                }
            }
        }
        return null;
    }
}
