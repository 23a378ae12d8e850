// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The schemas that the jar of jakarta.persistence-api carries. */
final class ApiSchema {
    private ApiSchema() {}

    /**
     * @param resource the name of the schema
     * @param api a class of the jar
     * @throws ConfigurationException (RW-1014) when the jar has no such schema
     */
    static Schema of(String resource, Class<?> api, String place) {
        try {
            byte[] text = read(api, resource);
            if (text == null) {
                throw new ConfigurationException(Problem.of("RW-1014", "The schema " + resource + " is missing")
                        .at(place)
                        .because("The jar of jakarta.persistence-api that the application runs with does not have it")
                        .fix("Run with jakarta.persistence-api 3.2.0 or later"));
            }
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(new ByteArrayInputStream(text)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("The schema " + resource + " cannot be read", e);
        }
    }

    private static byte @Nullable [] read(Class<?> api, String resource) throws IOException {
        ModuleLayer layer = api.getModule().getLayer();
        if (layer == null) {
            try (InputStream stream = api.getResourceAsStream("/" + resource)) {
                return stream == null ? null : stream.readAllBytes();
            }
        }
        // on the module path the schema lies in a package that its module does not open: only the module's reader gives
        // it out
        try (ModuleReader reader = layer.configuration()
                .findModule(api.getModule().getName())
                .orElseThrow()
                .reference()
                .open()) {
            Optional<InputStream> found = reader.open(resource);
            if (found.isEmpty()) {
                return null;
            }
            try (InputStream stream = found.get()) {
                return stream.readAllBytes();
            }
        }
    }
}
