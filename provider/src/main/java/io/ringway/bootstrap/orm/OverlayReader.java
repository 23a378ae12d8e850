// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.Problem;
import io.ringway.bootstrap.xml.XmlElement;
import io.ringway.enhancer.MappedClasses;
import io.ringway.enhancer.PersistentFields;
import io.ringway.mapping.Metadata;
import jakarta.persistence.Converter;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what mapping files say of classes that are loaded. For one thread. */
final class OverlayReader {
    private final MappedClasses mapped;
    private final UnitDefaults defaults;
    private final Map<String, Class<?>> managed = new HashMap<>();
    private final ClassLoader loader;
    private final List<Problem> problems;
    private final Callbacks callbacks;
    private final Map<Class<?>, ClassOverlay> overlays = new HashMap<>();
    private final FileQueries queries;

    OverlayReader(
            MappedClasses mapped,
            UnitDefaults defaults,
            Collection<Class<?>> managed,
            ClassLoader loader,
            List<Problem> problems) {
        this.mapped = mapped;
        this.defaults = defaults;
        this.loader = loader;
        this.problems = problems;
        this.callbacks = new Callbacks(problems);
        this.queries = new FileQueries(problems);
        managed.forEach(type -> this.managed.put(type.getName(), type));
    }

    Metadata read(List<MappingFile> files) {
        for (MappingFile file : files) {
            ClassNames names = new ClassNames(loader, file.packageName(), problems);
            AnnotationMaker maker = new AnnotationMaker(names);
            queries.add(file.root(), maker);
            for (MappedElement element : file.classes()) {
                read(element, type(element.className()), names, maker);
            }
            for (XmlElement converter : file.converters()) {
                Annotation made = maker.make(Converter.class, converter);
                overlays.put(
                        type(file.className(converter)),
                        new ClassOverlay(
                                false,
                                Map.of(Converter.class, made),
                                Map.of(),
                                null,
                                null,
                                converter.place(),
                                Map.of()));
            }
        }
        return new FileMetadata(mapped, defaults, overlays, callbacks, defaultListeners(), queries.all());
    }

    private Class<?> type(String name) {
        return Objects.requireNonNull(managed.get(name));
    }

    private void read(MappedElement mappedElement, Class<?> type, ClassNames names, AnnotationMaker maker) {
        XmlElement element = mappedElement.element();
        boolean complete = mapped.complete() || element.isTrue("metadata-complete");
        ClassAnnotations ofClass = new ClassAnnotations(maker, names);
        AttributeAnnotations ofAttribute = new AttributeAnnotations(maker, defaults.cascadePersist());
        Map<String, Map<Class<? extends Annotation>, Annotation>> attributes = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        for (XmlElement attribute : mappedElement.attributes()) {
            String name = attribute.required("name");
            if (places.putIfAbsent(name, attribute.place()) != null) {
                problems.add(
                        Problem.of("RW-1017", "The attribute " + type.getSimpleName() + "." + name + " is mapped twice")
                                .at(places.get(name) + " and " + attribute.place())
                                .because("Nothing says which of the two counts")
                                .fix("Leave one of them"));
            }
            attributes.put(name, ofAttribute.of(attribute));
        }
        checkAttributes(mappedElement, type);
        callbacks.add(type, element, 0);
        XmlElement listeners = element.child("entity-listeners");
        if (listeners != null) {
            callbacks(listeners, names);
        }
        queries.add(element, maker);
        MappingFile file = mappedElement.file();
        overlays.put(
                type,
                new ClassOverlay(
                        complete,
                        ofClass.of(mappedElement, type, !complete),
                        attributes,
                        orDefault(file.root().textOf("schema"), defaults.schema()),
                        orDefault(file.root().textOf("catalog"), defaults.catalog()),
                        element.place(),
                        places));
    }

    private static @Nullable String orDefault(@Nullable String own, @Nullable String byDefault) {
        return own == null ? byDefault : own;
    }

    /** Tells attributes that the class itself does not have. */
    private void checkAttributes(MappedElement mappedElement, Class<?> type) {
        Set<String> known = PersistentFields.of(type, mapped).attributes().stream()
                .filter(attribute -> attribute.declaringClass().equals(type.getName()))
                .map(PersistentFields.Attribute::name)
                .collect(Collectors.toSet());
        for (XmlElement attribute : mappedElement.attributes()) {
            String name = attribute.required("name");
            boolean hidden = attribute.name().equals("transient");
            if (!hidden && !type.isRecord() && !known.contains(name)) {
                problems.add(Problem.of("RW-1019", "The class " + type.getName() + " has no attribute '" + name + "'")
                        .at(attribute.place())
                        .because("Its own are " + known.stream().sorted().toList()
                                + ", by the access type that is in force")
                        .fix(
                                "Correct the name or the access; an inherited attribute is mapped where it is declared, and"
                                        + " changed by <attribute-override>"));
            }
        }
    }

    /** The callbacks of listeners, which their elements may name. */
    private Class<?>[] callbacks(XmlElement listeners, ClassNames names) {
        List<Class<?>> types = new ArrayList<>();
        for (XmlElement listener : listeners.children("entity-listener")) {
            Class<?> type = names.find(listener.required("class"), listener);
            types.add(type);
            if (type != void.class) {
                callbacks.add(type, listener, 1);
            }
        }
        return types.toArray(Class<?>[]::new);
    }

    private List<Class<?>> defaultListeners() {
        XmlElement listeners = defaults.listeners();
        MappingFile file = defaults.file();
        return listeners == null || file == null
                ? List.of()
                : List.of(callbacks(listeners, new ClassNames(loader, file.packageName(), problems)));
    }
}
