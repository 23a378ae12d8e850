// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** Places in one document, as {@code url:line:column}, counted from 1. */
final class XmlPlaces {
    private final URL document;
    private @Nullable Locator locator;

    XmlPlaces(URL document) {
        this.document = document;
    }

    void follow(Locator current) {
        locator = current;
    }

    /** The end of the tag that is being read. */
    String here() {
        return locator == null ? document.toString() : at(locator.getLineNumber(), locator.getColumnNumber());
    }

    String of(SAXParseException error) {
        return at(error.getLineNumber(), error.getColumnNumber());
    }

    private String at(int line, int column) {
        return document + ":" + line + ":" + column;
    }
}
