// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.bootstrap.unit.FoundFile;
import io.ringway.bootstrap.xml.XmlDocument;
import io.ringway.bootstrap.xml.XmlElement;
import io.ringway.bootstrap.xml.XmlFormat;
import io.ringway.bootstrap.xml.XmlTree;
import jakarta.persistence.AccessType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping file, valid by its schema.
 *
 * @param root its element {@code entity-mappings}
 */
record MappingFile(XmlElement root) {

    /** @throws io.ringway.ConfigurationException (RW-1002 to RW-1005, RW-1014) when it is none */
    static MappingFile read(FoundFile file) {
        return new MappingFile(XmlTree.of(new XmlDocument(XmlFormat.MAPPING, file.name(), file.content())));
    }

    /** The package of the classes that the file names without one; empty when it gives none. */
    String packageName() {
        return Objects.requireNonNullElse(root.textOf("package"), "");
    }

    /** The access type of the file's classes of which nothing else says it; null when the file does not. */
    @Nullable
    AccessType access() {
        return access(root.textOf("access"));
    }

    static @Nullable AccessType access(@Nullable String written) {
        return written == null ? null : AccessType.valueOf(written);
    }

    /** What the file says of the whole unit; null when it says nothing. */
    @Nullable
    XmlElement unitMetadata() {
        return root.child("persistence-unit-metadata");
    }

    /** The entities, mapped superclasses and embeddables. */
    List<MappedElement> classes() {
        return Stream.of("mapped-superclass", "entity", "embeddable")
                .flatMap(kind -> root.children(kind).stream())
                .map(element -> new MappedElement(this, element))
                .toList();
    }

    List<XmlElement> converters() {
        return root.children("converter");
    }

    /** The name of a class that an element names, with its package. */
    String className(XmlElement element) {
        return ClassNames.qualified(element.required("class"), packageName());
    }
}
