// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Collects a document as a tree. For one thread. */
public final class XmlTree extends DefaultHandler {
    private final XmlPlaces places;
    private final String namespace;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable XmlElement root;

    private XmlTree(XmlPlaces places, String namespace) {
        this.places = places;
        this.namespace = namespace;
    }

    /** @throws io.ringway.ConfigurationException when it is not a valid document of its format */
    public static XmlElement of(XmlDocument document) {
        List<XmlTree> made = new ArrayList<>();
        document.read((places, problems, namespace) -> {
            XmlTree tree = new XmlTree(places, namespace);
            made.add(tree);
            return tree;
        });
        return Objects.requireNonNull(made.get(0).root);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        places.follow(locator);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(attributes.getLocalName(i), attributes.getValue(i).strip());
        }
        open.push(new Open(localName, uri.equals(namespace), values, places.here()));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        Objects.requireNonNull(open.peek()).text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        Open ended = open.pop();
        XmlElement element = new XmlElement(
                ended.name,
                ended.attributes,
                ended.children,
                ended.text.toString().strip(),
                ended.place);
        Open parent = open.peek();
        if (parent == null) {
            root = element;
        } else if (ended.known) {
            parent.children.add(element);
        }
    }

    private static final class Open {
        private final String name;
        private final boolean known;
        private final Map<String, String> attributes;
        private final String place;
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String name, boolean known, Map<String, String> attributes, String place) {
            this.name = name;
            this.known = known;
            this.attributes = attributes;
            this.place = place;
        }
    }
}
