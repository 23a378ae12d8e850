// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.bootstrap.xml.XmlElement;
import jakarta.persistence.*;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The annotations that the element of an attribute stands for (Jakarta Persistence 3.2, 12.2.3). For one thread. */
final class AttributeAnnotations {
    private static final Map<String, Class<? extends Annotation>> KINDS = Map.ofEntries(
            Map.entry("id", Id.class),
            Map.entry("embedded-id", EmbeddedId.class),
            Map.entry("basic", Basic.class),
            Map.entry("version", Version.class),
            Map.entry("many-to-one", ManyToOne.class),
            Map.entry("one-to-many", OneToMany.class),
            Map.entry("one-to-one", OneToOne.class),
            Map.entry("many-to-many", ManyToMany.class),
            Map.entry("element-collection", ElementCollection.class),
            Map.entry("embedded", Embedded.class),
            Map.entry("transient", Transient.class));

    /** What stands in the element of an attribute. Foreign keys are left out: the database has none. */
    private static final Map<String, Class<? extends Annotation>> PARTS = Map.ofEntries(
            Map.entry("column", Column.class),
            Map.entry("generated-value", GeneratedValue.class),
            Map.entry("table-generator", TableGenerator.class),
            Map.entry("sequence-generator", SequenceGenerator.class),
            Map.entry("temporal", Temporal.class),
            Map.entry("enumerated", Enumerated.class),
            Map.entry("lob", Lob.class),
            Map.entry("convert", Convert.class),
            Map.entry("attribute-override", AttributeOverride.class),
            Map.entry("association-override", AssociationOverride.class),
            Map.entry("join-column", JoinColumn.class),
            Map.entry("primary-key-join-column", PrimaryKeyJoinColumn.class),
            Map.entry("join-table", JoinTable.class),
            Map.entry("collection-table", CollectionTable.class),
            Map.entry("order-by", OrderBy.class),
            Map.entry("order-column", OrderColumn.class),
            Map.entry("map-key", MapKey.class),
            Map.entry("map-key-class", MapKeyClass.class),
            Map.entry("map-key-temporal", MapKeyTemporal.class),
            Map.entry("map-key-enumerated", MapKeyEnumerated.class),
            Map.entry("map-key-column", MapKeyColumn.class),
            Map.entry("map-key-join-column", MapKeyJoinColumn.class));

    private final AnnotationMaker maker;
    private final boolean cascadePersist;

    /** @param cascadePersist whether persisting cascades over all associations */
    AttributeAnnotations(AnnotationMaker maker, boolean cascadePersist) {
        this.maker = maker;
        this.cascadePersist = cascadePersist;
    }

    Map<Class<? extends Annotation>, Annotation> of(XmlElement attribute) {
        Map<Class<? extends Annotation>, List<Annotation>> found = new LinkedHashMap<>();
        add(found, kind(Objects.requireNonNull(KINDS.get(attribute.name())), attribute));
        for (XmlElement child : attribute.children()) {
            Class<? extends Annotation> type = PARTS.get(child.name());
            if (type != null) {
                add(found, maker.make(type, child));
            } else if (child.name().equals("map-key-convert")) {
                add(found, keyed(Convert.class, "attributeName", child, "attribute-name"));
            } else if (child.name().equals("map-key-attribute-override")) {
                add(found, keyed(AttributeOverride.class, "name", child, "name"));
            }
        }
        String mapsId = attribute.attribute("maps-id");
        if (mapsId != null) {
            add(found, MadeAnnotation.of(MapsId.class, Map.of("value", mapsId)));
        }
        if (attribute.isTrue("id")) {
            add(found, MadeAnnotation.of(Id.class, Map.of()));
        }
        return grouped(found);
    }

    private Annotation kind(Class<? extends Annotation> type, XmlElement attribute) {
        Annotation kind = maker.make(type, attribute);
        return cascadePersist ? Cascading.persist(kind) : kind;
    }

    /** What concerns the keys of a map says so in its name. */
    private Annotation keyed(Class<? extends Annotation> type, String element, XmlElement child, String attribute) {
        String name = child.attribute(attribute);
        return maker.make(type, child, Map.of(element, name == null || name.isEmpty() ? "key" : "key." + name));
    }

    private static void add(Map<Class<? extends Annotation>, List<Annotation>> found, Annotation annotation) {
        found.computeIfAbsent(annotation.annotationType(), type -> new ArrayList<>())
                .add(annotation);
    }

    /** Several of one type in what contains them. */
    static Map<Class<? extends Annotation>, Annotation> grouped(
            Map<Class<? extends Annotation>, List<Annotation>> found) {
        Map<Class<? extends Annotation>, Annotation> grouped = new LinkedHashMap<>();
        found.forEach((type, annotations) -> {
            Annotation one = AnnotationMaker.one(type, annotations);
            grouped.put(one.annotationType(), one);
        });
        return grouped;
    }
}
