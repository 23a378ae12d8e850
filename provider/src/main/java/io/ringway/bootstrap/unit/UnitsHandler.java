// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.bootstrap.xml.SchemaProblems;
import io.ringway.bootstrap.xml.XmlPlaces;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the units of a document behind the validator, up to where that finds a problem. */
final class UnitsHandler extends DefaultHandler {
    private final XmlPlaces places;
    private final SchemaProblems problems;
    private final URL rootUrl;
    private final ClassLoader classLoader;
    private final String namespace;
    private final List<UnitBuilder> units = new ArrayList<>();
    private final List<UnitProperty> properties = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String place = "";
    private @Nullable UnitBuilder unit;

    UnitsHandler(XmlPlaces places, SchemaProblems problems, URL rootUrl, ClassLoader classLoader, String namespace) {
        this.places = places;
        this.problems = problems;
        this.rootUrl = rootUrl;
        this.classLoader = classLoader;
        this.namespace = namespace;
    }

    List<UnitBuilder> units() {
        return units;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        places.follow(locator);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        text.setLength(0);
        place = places.here();
        if (!uri.equals(namespace) || problems.any()) {
            return;
        }
        if (localName.equals("persistence-unit")) {
            startUnit(attributes);
        } else if (localName.equals("property")) {
            properties.add(
                    new UnitProperty(attributes.getValue("name").strip(), attributes.getValue("value"), place, false));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (unit == null || !uri.equals(namespace) || problems.any()) {
            return;
        }
        if (localName.equals("persistence-unit")) {
            unit.properties = UnitProperties.of(properties);
            units.add(unit);
            unit = null;
        } else {
            describe(unit, localName, text.toString().strip());
        }
    }

    private void startUnit(Attributes attributes) {
        unit = new UnitBuilder(attributes.getValue("name").strip(), place, classLoader);
        unit.rootUrl = rootUrl;
        String transactionType = attributes.getValue("transaction-type");
        if (transactionType != null) {
            unit.transactionType = TransactionType.valueOf(transactionType.strip());
        }
        properties.clear();
    }

    private void describe(UnitBuilder described, String element, String value) {
        switch (element) {
            case "provider" -> described.provider = value.isEmpty() ? null : value;
            case "mapping-file" -> described.mappingFiles.add(new Listed(value, place));
            case "jar-file" -> described.jarFiles.add(new Listed(value, place));
            case "class" -> described.classes.add(new Listed(value, place));
            case "exclude-unlisted-classes" ->
                described.excludeUnlisted = value.isEmpty() || value.equals("true") || value.equals("1");
            case "shared-cache-mode" -> described.sharedCacheMode = SharedCacheMode.valueOf(value);
            case "validation-mode" -> described.validationMode = ValidationMode.valueOf(value);
            default -> {
                // descriptions, data sources, CDI qualifiers and scopes say nothing to this provider
            }
        }
    }
}
