// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a format. The jar of jakarta.persistence-api has schemas of some of them; a file of a version without one is
 * validated against the next newer schema there, which allows all that the version allows.
 */
enum XmlVersion {
    V1_0("1.0", Namespaces.SUN, Schemas.OLD, Schemas.OLD),
    V2_0("2.0", Namespaces.SUN, Schemas.OLD, Schemas.OLD),
    V2_1("2.1", Namespaces.JCP, Schemas.OLD, Schemas.OLD),
    V2_2("2.2", Namespaces.JCP, Schemas.OLD, Schemas.OLD),
    V3_0("3.0", Namespaces.JAKARTA, "3.0", "3.0"),
    V3_1("3.1", Namespaces.JAKARTA, "3.2", "3.1"),
    V3_2("3.2", Namespaces.JAKARTA, "3.2", "3.2");

    private final String number;
    private final String namespace;
    private final String persistenceSchema;
    private final String mappingSchema;

    XmlVersion(String number, String namespace, String persistenceSchema, String mappingSchema) {
        this.number = number;
        this.namespace = namespace;
        this.persistenceSchema = persistenceSchema;
        this.mappingSchema = mappingSchema;
    }

    String namespace(XmlFormat format) {
        return namespace + format.namespaceSuffix();
    }

    /** The version whose schema validates this one. */
    String schemaVersion(XmlFormat format) {
        return format == XmlFormat.PERSISTENCE ? persistenceSchema : mappingSchema;
    }

    String schemaNamespace(XmlFormat format) {
        String common = schemaVersion(format).equals(Schemas.OLD) ? Namespaces.JCP : Namespaces.JAKARTA;
        return common + format.namespaceSuffix();
    }

    /** The schema's resource in the jar of jakarta.persistence-api. */
    String schemaResource(XmlFormat format) {
        return "jakarta/persistence/" + format.schema() + "_"
                + schemaVersion(format).replace('.', '_') + ".xsd";
    }

    /**
     * The version that a root element declares.
     *
     * @param version the attribute; null when there is none
     * @throws ConfigurationException (RW-1004) when it declares none of these
     */
    static XmlVersion of(XmlFormat format, String namespace, String element, @Nullable String version, String place) {
        if (!element.equals(format.root())) {
            throw unknown(format, "The root element of a " + format.title() + " cannot be <" + element + ">", place);
        }
        if (version == null) {
            throw unknown(format, "The root element <" + element + "> has no attribute 'version'", place);
        }
        for (XmlVersion known : values()) {
            if (known.number.equals(version.strip())) {
                if (known.namespace(format).equals(namespace)) {
                    return known;
                }
                throw new ConfigurationException(Problem.of(
                                "RW-1004",
                                "A " + format.title() + " of version " + known.number + " cannot have the namespace '"
                                        + namespace + "'")
                        .at(place)
                        .fix("Write xmlns=\"" + known.namespace(format) + "\""));
            }
        }
        throw unknown(format, "The version '" + version + "' of " + format.plural() + " is not known", place);
    }

    private static ConfigurationException unknown(XmlFormat format, String what, String place) {
        String supported = Arrays.stream(values()).map(known -> known.number).collect(Collectors.joining(", "));
        return new ConfigurationException(Problem.of("RW-1004", what)
                .at(place)
                .because("Supported are the versions " + supported)
                .fix("Write <" + format.root() + " version=\"3.2\" xmlns=\"" + V3_2.namespace(format) + "\">"));
    }

    private static final class Schemas {
        static final String OLD = "2.2";

        private Schemas() {}
    }

    private static final class Namespaces {
        static final String SUN = "http://java.sun.com/xml/ns/persistence";
        static final String JCP = "http://xmlns.jcp.org/xml/ns/persistence";
        static final String JAKARTA = "https://jakarta.ee/xml/ns/persistence";

        private Namespaces() {}
    }
}
