// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import jakarta.persistence.Persistence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads the files {@code META-INF/persistence.xml} of a class loader (Jakarta Persistence 3.2, 8.2.1). A file is read twice: first its root element tells the
 * version, then it is validated against that version's schema (see {@link XmlVersion}) while its units are collected.
 */
final class PersistenceXml {
    private static final String RESOURCE = "META-INF/persistence.xml";

    private final URL url;
    private final byte[] text;
    private final ClassLoader classLoader;

    private PersistenceXml(URL url, byte[] text, ClassLoader classLoader) {
        this.url = url;
        this.text = text;
        this.classLoader = classLoader;
    }

    /** All the files that the class loader sees, broken ones included. */
    static List<XmlFile> readAll(ClassLoader classLoader) {
        Set<String> seen = new LinkedHashSet<>();
        List<XmlFile> files = new ArrayList<>();
        try {
            for (URL url : Collections.list(classLoader.getResources(RESOURCE))) {
                if (seen.add(url.toString())) {
                    files.add(read(url, classLoader));
                }
            }
        } catch (IOException e) {
            files.add(unreadable(RESOURCE, e));
        }
        return files;
    }

    private static XmlFile read(URL url, ClassLoader classLoader) {
        byte[] text;
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream stream = connection.getInputStream()) {
                text = stream.readAllBytes();
            }
        } catch (IOException e) {
            return unreadable(url.toString(), e);
        }
        try {
            return new XmlFile.Parsed(new PersistenceXml(url, text, classLoader).parse());
        } catch (ConfigurationException e) {
            return new XmlFile.Broken(e, names(text, PersistenceUnits.PROVIDER));
        }
    }

    private static XmlFile unreadable(String place, IOException cause) {
        return new XmlFile.Broken(
                new ConfigurationException(
                        Problem.of("RW-1001", "The persistence.xml cannot be read")
                                .at(place)
                                .because(String.valueOf(cause.getMessage())),
                        cause),
                false);
    }

    private List<UnitBuilder> parse() {
        XmlPlaces places = new XmlPlaces(url);
        XmlRoot root = new XmlRoot(places);
        XMLReader reader = SafeXml.reader();
        reader.setContentHandler(root);
        reader.setErrorHandler(root);
        run(reader, places);
        XmlVersion version = root.version();

        SchemaProblems problems = new SchemaProblems(places);
        UnitsHandler units = new UnitsHandler(places, problems, rootUrl(), classLoader, version.schemaNamespace());
        ValidatorHandler validator =
                ApiSchema.of(version, Persistence.class, url.toString()).newValidatorHandler();
        validator.setErrorHandler(problems);
        validator.setContentHandler(units);
        XMLReader filter = new SchemaVersionFilter(SafeXml.reader(), version);
        filter.setErrorHandler(problems);
        filter.setContentHandler(validator);
        run(filter, places);
        if (problems.any()) {
            throw new ConfigurationException("The file " + url, problems.all());
        }
        return units.units();
    }

    private void run(XMLReader reader, XmlPlaces places) {
        try {
            reader.parse(new InputSource(new ByteArrayInputStream(text)));
        } catch (SAXParseException e) {
            throw refusal(e, places.of(e));
        } catch (SAXException | IOException e) {
            throw refusal(e, places.here());
        }
    }

    private static ConfigurationException refusal(Exception error, String place) {
        String message = String.valueOf(error.getMessage());
        if (message.contains(SafeXml.NO_DOCTYPE)) {
            return new ConfigurationException(
                    Problem.of("RW-1003", "The persistence.xml has a document type declaration (DOCTYPE)")
                            .at(place)
                            .because("A DOCTYPE can make the parser fetch files or expand entities without end")
                            .fix("Take the DOCTYPE and its entities out"),
                    error);
        }
        return new ConfigurationException(
                Problem.of("RW-1002", "The persistence.xml is not well-formed XML")
                        .at(place)
                        .because(message),
                error);
    }

    /** The directory or jar that holds the file. */
    private URL rootUrl() {
        String file = url.toString();
        String holder = file.substring(0, file.length() - RESOURCE.length());
        try {
            return holder.startsWith("jar:") && holder.endsWith("!/")
                    ? new URL(holder.substring("jar:".length(), holder.length() - "!/".length()))
                    : new URL(holder);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("No root of a persistence unit: " + holder, e);
        }
    }

    /** Without decoding, so that broken text can be looked at; UTF-16 is ASCII with zeros between. */
    private static boolean names(byte[] text, String className) {
        return new String(text, StandardCharsets.ISO_8859_1).replace("\0", "").contains(className);
    }
}
