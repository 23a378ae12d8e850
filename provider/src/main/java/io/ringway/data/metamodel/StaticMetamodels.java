// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.metamodel;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.StaticMembers;
import jakarta.data.metamodel.Attribute;
import jakarta.data.metamodel.SortableAttribute;
import jakarta.data.metamodel.StaticMetamodel;
import jakarta.data.metamodel.TextAttribute;
import jakarta.data.metamodel.impl.AttributeRecord;
import jakarta.data.metamodel.impl.SortableAttributeRecord;
import jakarta.data.metamodel.impl.TextAttributeRecord;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the static metamodel classes of a unit's entities (Jakarta Data 1.0, 3.4). For one thread. */
public final class StaticMetamodels {
    private final EntityModel model;
    private final AttributePaths paths;
    private final List<Problem> problems = new ArrayList<>();

    private StaticMetamodels(EntityModel model) {
        this.model = model;
        this.paths = new AttributePaths(model.metadata());
    }

    /**
     * Gives values to the public static fields that wait for one: not final, of the type of an attribute, and null. All others
     * are left as they are.
     *
     * @param found the metamodel classes that are known; those of other units' entities are passed over, and those that stand
     *     beside an entity, as {@code _Car} beside {@code Car}, need not be among them
     * @throws ConfigurationException with every field that cannot be filled: RW-2060 for what is no attribute, RW-2061 for what
     *     is of a type of its own, RW-2062 for what cannot be accessed
     */
    public static void fill(EntityModel model, Collection<Class<?>> found) {
        StaticMetamodels metamodels = new StaticMetamodels(model);
        for (Class<?> metamodel : metamodels.all(found)) {
            metamodels.fill(metamodel);
        }
        if (!metamodels.problems.isEmpty()) {
            throw new ConfigurationException("The static metamodel", metamodels.problems);
        }
    }

    private Set<Class<?>> all(Collection<Class<?>> found) {
        Set<Class<?>> all = new LinkedHashSet<>();
        found.stream().filter(this::isMetamodel).forEach(all::add);
        for (EntityMapping entity : model.entities()) {
            StaticMembers.beside(entity.type(), name -> "_" + name).stream()
                    .filter(this::isMetamodel)
                    .forEach(all::add);
        }
        return all;
    }

    private boolean isMetamodel(Class<?> type) {
        try {
            StaticMetamodel annotation = type.getAnnotation(StaticMetamodel.class);
            return annotation != null && model.find(annotation.value()).isPresent();
        } catch (TypeNotPresentException elsewhere) {
            return false;
        }
    }

    private void fill(Class<?> metamodel) {
        for (Field field : metamodel.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && StaticMembers.isOpen(field, Attribute.class)) {
                try {
                    if (StaticMembers.get(field) == null) {
                        fill(metamodel, field);
                    }
                } catch (IllegalAccessException | RuntimeException closed) {
                    problems.add(Problem.of("RW-2062", "The field of the static metamodel cannot be set")
                            .at(place(field))
                            .because(closed.toString())
                            .fix("Open its package to the module io.ringway.provider"));
                }
            }
        }
    }

    private void fill(Class<?> metamodel, Field field) throws IllegalAccessException {
        Class<?> entity = metamodel.getAnnotation(StaticMetamodel.class).value();
        String path = paths.find(entity, field.getName());
        if (path == null) {
            problems.add(Problem.of("RW-2060", "The static metamodel has a field for what is no attribute")
                    .at(place(field))
                    .because(entity.getName() + " has no attribute of that name, regardless of case and with '_' before"
                            + " those of an embeddable")
                    .fix("Rename the field, or generate the class anew"));
            return;
        }
        Attribute<?> attribute = attribute(field.getType(), path);
        if (attribute == null) {
            problems.add(Problem.of("RW-2061", "The static metamodel has a field of a type that cannot be made")
                    .at(place(field))
                    .because("It is of " + field.getType().getName())
                    .fix("Declare it as Attribute, SortableAttribute or TextAttribute"));
            return;
        }
        StaticMembers.set(field, attribute);
    }

    private static @Nullable Attribute<?> attribute(Class<?> type, String path) {
        if (type == TextAttribute.class) {
            return new TextAttributeRecord<>(path);
        }
        if (type == SortableAttribute.class) {
            return new SortableAttributeRecord<>(path);
        }
        return type == Attribute.class ? new AttributeRecord<>(path) : null;
    }

    private static String place(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}
