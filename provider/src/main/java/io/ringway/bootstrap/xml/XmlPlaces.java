// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** Places in one document, as {@code url:line:column}, counted from 1. */
public final class XmlPlaces {
    private final String document;
    private @Nullable Locator locator;

    XmlPlaces(String document) {
        this.document = document;
    }

    /** Lets the place be the locator's from now on. */
    public void follow(Locator current) {
        locator = current;
    }

    /** The end of the tag that is being read. */
    public String here() {
        return locator == null ? document : at(locator.getLineNumber(), locator.getColumnNumber());
    }

    String of(SAXParseException error) {
        return at(error.getLineNumber(), error.getColumnNumber());
    }

    private String at(int line, int column) {
        return document + ":" + line + ":" + column;
    }
}
