// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.bootstrap.xml.XmlElement;
import jakarta.persistence.*;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The annotations that the element of a class stands for (Jakarta Persistence 3.2, 12.2.3 to 12.2.5). For one thread. */
final class ClassAnnotations {
    private static final Map<String, Class<? extends Annotation>> PARTS = Map.ofEntries(
            Map.entry("table", Table.class),
            Map.entry("secondary-table", SecondaryTable.class),
            Map.entry("primary-key-join-column", PrimaryKeyJoinColumn.class),
            Map.entry("id-class", IdClass.class),
            Map.entry("inheritance", Inheritance.class),
            Map.entry("discriminator-value", DiscriminatorValue.class),
            Map.entry("discriminator-column", DiscriminatorColumn.class),
            Map.entry("sequence-generator", SequenceGenerator.class),
            Map.entry("table-generator", TableGenerator.class),
            Map.entry("exclude-default-listeners", ExcludeDefaultListeners.class),
            Map.entry("exclude-superclass-listeners", ExcludeSuperclassListeners.class));

    private final AnnotationMaker maker;
    private final ClassNames classes;

    ClassAnnotations(AnnotationMaker maker, ClassNames classes) {
        this.maker = maker;
        this.classes = classes;
    }

    /**
     * @param annotated the class when its own annotations count too; what the file adds to them is added
     */
    Map<Class<? extends Annotation>, Annotation> of(MappedElement mapped, Class<?> type, boolean annotated) {
        XmlElement element = mapped.element();
        Map<Class<? extends Annotation>, List<Annotation>> found = new LinkedHashMap<>();
        add(found, kind(mapped));
        for (XmlElement child : element.children()) {
            Class<? extends Annotation> part = PARTS.get(child.name());
            if (part != null) {
                add(found, maker.make(part, child));
            }
        }
        String cacheable = element.attribute("cacheable");
        if (cacheable != null) {
            add(found, MadeAnnotation.of(Cacheable.class, Map.of("value", element.isTrue("cacheable"))));
        }
        XmlElement listeners = element.child("entity-listeners");
        if (listeners != null) {
            add(found, MadeAnnotation.of(EntityListeners.class, Map.of("value", listeners(listeners))));
        }
        Class<?> source = annotated ? type : Object.class;
        merge(found, AttributeOverride.class, AttributeOverride::name, "attribute-override", element, source);
        merge(found, AssociationOverride.class, AssociationOverride::name, "association-override", element, source);
        merge(found, Convert.class, Convert::attributeName, "convert", element, source);
        merge(found, NamedEntityGraph.class, NamedEntityGraph::name, "named-entity-graph", element, source);
        return AttributeAnnotations.grouped(found);
    }

    /** The classes of an {@code entity-listeners} element. */
    Class<?>[] listeners(XmlElement listeners) {
        return listeners.children("entity-listener").stream()
                .map(listener -> classes.find(listener.required("class"), listener))
                .toArray(Class<?>[]::new);
    }

    private static Annotation kind(MappedElement mapped) {
        String name = mapped.element().attribute("name");
        return switch (mapped.kind()) {
            case ENTITY -> MadeAnnotation.of(Entity.class, name == null ? Map.of() : Map.of("name", name));
            case MAPPED_SUPERCLASS -> MadeAnnotation.of(MappedSuperclass.class, Map.of());
            case EMBEDDABLE -> MadeAnnotation.of(Embeddable.class, Map.of());
        };
    }

    /** The file's, and those of the class that have other keys. */
    private <A extends Annotation> void merge(
            Map<Class<? extends Annotation>, List<Annotation>> found,
            Class<A> type,
            Function<A, String> key,
            String name,
            XmlElement element,
            Class<?> source) {
        List<A> own = new ArrayList<>();
        for (XmlElement child : element.children(name)) {
            own.add(maker.make(type, child));
        }
        if (own.isEmpty()) {
            return;
        }
        List<String> keys = own.stream().map(key).toList();
        Arrays.stream(source.getAnnotationsByType(type))
                .filter(annotation -> !keys.contains(key.apply(annotation)))
                .forEach(own::add);
        found.put(type, List.copyOf(own));
    }

    private static void add(Map<Class<? extends Annotation>, List<Annotation>> found, Annotation annotation) {
        found.computeIfAbsent(annotation.annotationType(), type -> new ArrayList<>())
                .add(annotation);
    }
}
