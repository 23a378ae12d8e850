// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.bootstrap.xml.XmlElement;
import io.ringway.enhancer.Kind;
import io.ringway.enhancer.MappedClass;
import jakarta.persistence.AccessType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The element of a file that maps one class. */
record MappedElement(MappingFile file, XmlElement element) {

    /** As {@link Class#getName} gives it. */
    String className() {
        return file.className(element);
    }

    Kind kind() {
        return Kind.valueOf(element.name().replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The elements of its attributes, of whatever kind. */
    List<XmlElement> attributes() {
        XmlElement attributes = element.child("attributes");
        return attributes == null
                ? List.of()
                : attributes.children().stream()
                        .filter(child -> child.attribute("name") != null)
                        .toList();
    }

    /** What it says before the class is loaded. */
    MappedClass described() {
        Map<String, MappedClass.Attribute> attributes = new HashMap<>();
        for (XmlElement attribute : attributes()) {
            @Nullable AccessType access = MappingFile.access(attribute.attribute("access"));
            attributes.put(
                    attribute.required("name"),
                    new MappedClass.Attribute(!attribute.name().equals("transient"), access));
        }
        return new MappedClass(
                kind(),
                element.isTrue("metadata-complete"),
                MappingFile.access(element.attribute("access")),
                file.access(),
                attributes);
    }
}
