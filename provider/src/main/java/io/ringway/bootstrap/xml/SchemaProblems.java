// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import io.ringway.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Collects where a document breaks its schema: the first finding of each place, for the later ones only repeat it. */
public final class SchemaProblems implements ErrorHandler {
    /** What the parser's messages have for schema authors: elements of any other namespace, and namespaces of names. */
    private static final Pattern WILDCARD = Pattern.compile(", WC\\[[^]]*]");

    private static final Pattern QUALIFIED = Pattern.compile("\"[^\"]*\":([\\w-]+)");

    private final XmlFormat format;
    private final XmlPlaces places;
    private final Map<String, Problem> byPlace = new LinkedHashMap<>();

    SchemaProblems(XmlFormat format, XmlPlaces places) {
        this.format = format;
        this.places = places;
    }

    /** Whether anything was found so far. */
    public boolean any() {
        return !byPlace.isEmpty();
    }

    List<Problem> all() {
        return new ArrayList<>(byPlace.values());
    }

    @Override
    public void warning(SAXParseException warning) {
        // the schema's own oddities, not the document's
    }

    @Override
    public void error(SAXParseException error) {
        String place = places.of(error);
        String message = WILDCARD.matcher(String.valueOf(error.getMessage())).replaceAll("");
        String why = QUALIFIED.matcher(message).replaceAll("$1");
        byPlace.putIfAbsent(
                place,
                Problem.of("RW-1005", "The " + format.title() + " does not follow its schema")
                        .at(place)
                        .because(why));
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXParseException {
        throw error;
    }
}
