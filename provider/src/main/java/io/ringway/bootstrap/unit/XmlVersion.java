// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of persistence.xml. The jar of jakarta.persistence-api has the schemas of 2.2, 3.0 and 3.2; a file of a version without one is validated against
 * the next newer schema there, which allows all that the version allows.
 */
enum XmlVersion {
    V1_0("1.0", Namespaces.SUN, "2.2", Namespaces.JCP),
    V2_0("2.0", Namespaces.SUN, "2.2", Namespaces.JCP),
    V2_1("2.1", Namespaces.JCP, "2.2", Namespaces.JCP),
    V2_2("2.2", Namespaces.JCP, "2.2", Namespaces.JCP),
    V3_0("3.0", Namespaces.JAKARTA, "3.0", Namespaces.JAKARTA),
    V3_1("3.1", Namespaces.JAKARTA, "3.2", Namespaces.JAKARTA),
    V3_2("3.2", Namespaces.JAKARTA, "3.2", Namespaces.JAKARTA);

    private final String number;
    private final String namespace;
    private final String schemaVersion;
    private final String schemaNamespace;

    XmlVersion(String number, String namespace, String schemaVersion, String schemaNamespace) {
        this.number = number;
        this.namespace = namespace;
        this.schemaVersion = schemaVersion;
        this.schemaNamespace = schemaNamespace;
    }

    String namespace() {
        return namespace;
    }

    /** The version whose schema validates this one. */
    String schemaVersion() {
        return schemaVersion;
    }

    String schemaNamespace() {
        return schemaNamespace;
    }

    /** The schema's resource in the jar of jakarta.persistence-api. */
    String schemaResource() {
        return "jakarta/persistence/persistence_" + schemaVersion.replace('.', '_') + ".xsd";
    }

    /**
     * The version that a root element declares.
     *
     * @param version the attribute; null when there is none
     * @throws ConfigurationException (RW-1004) when it declares none of these
     */
    static XmlVersion of(String namespace, String element, @Nullable String version, String place) {
        if (!element.equals("persistence")) {
            throw unknown("The root element of a persistence.xml cannot be <" + element + ">", place);
        }
        if (version == null) {
            throw unknown("The root element <persistence> has no attribute 'version'", place);
        }
        for (XmlVersion known : values()) {
            if (known.number.equals(version.strip())) {
                if (known.namespace.equals(namespace)) {
                    return known;
                }
                throw new ConfigurationException(Problem.of(
                                "RW-1004",
                                "A persistence.xml of version " + known.number + " cannot have the namespace '"
                                        + namespace + "'")
                        .at(place)
                        .fix("Write xmlns=\"" + known.namespace + "\""));
            }
        }
        throw unknown("The version '" + version + "' of persistence.xml is not known", place);
    }

    private static ConfigurationException unknown(String what, String place) {
        String supported = Arrays.stream(values()).map(known -> known.number).collect(Collectors.joining(", "));
        return new ConfigurationException(Problem.of("RW-1004", what)
                .at(place)
                .because("Supported are the versions " + supported)
                .fix("Write <persistence version=\"3.2\" xmlns=\"" + Namespaces.JAKARTA + "\">"));
    }

    private static final class Namespaces {
        static final String SUN = "http://java.sun.com/xml/ns/persistence";
        static final String JCP = "http://xmlns.jcp.org/xml/ns/persistence";
        static final String JAKARTA = "https://jakarta.ee/xml/ns/persistence";

        private Namespaces() {}
    }
}
