// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.xml.XmlDocument;
import io.ringway.bootstrap.xml.XmlFormat;
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

/**
 * Reads the files {@code META-INF/persistence.xml} of a class loader (Jakarta Persistence 3.2, 8.2.1).
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
        List<UnitsHandler> handlers = new ArrayList<>();
        new XmlDocument(XmlFormat.PERSISTENCE, url.toString(), text).read((places, problems, namespace) -> {
            UnitsHandler units = new UnitsHandler(places, problems, rootUrl(), classLoader, namespace);
            handlers.add(units);
            return units;
        });
        return handlers.get(0).units();
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
