// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a document for its root element, and for being well-formed. */
final class XmlRoot extends DefaultHandler {
    private final XmlFormat format;
    private final XmlPlaces places;
    private @Nullable String namespace;
    private @Nullable String element;
    private @Nullable String version;
    private @Nullable String place;

    XmlRoot(XmlFormat format, XmlPlaces places) {
        this.format = format;
        this.places = places;
    }

    XmlVersion version() {
        return XmlVersion.of(
                format,
                Objects.requireNonNull(namespace),
                Objects.requireNonNull(element),
                version,
                Objects.requireNonNull(place));
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        places.follow(locator);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        if (element == null) {
            namespace = uri;
            element = localName;
            version = attributes.getValue("", "version");
            place = places.here();
        }
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXParseException {
        throw error;
    }
}
