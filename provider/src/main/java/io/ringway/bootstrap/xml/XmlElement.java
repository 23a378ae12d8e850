// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document. Immutable.
 *
 * @param attributes by name, without the white space around them
 * @param text what stands directly in it, without the white space around it
 * @param place such as {@code file:/app/META-INF/orm.xml:12:20}
 */
public record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, String text, String place) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Null when it is not given. */
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** An attribute that the schema asks for. */
    public String required(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw new IllegalStateException(name + "." + attribute + " at " + place);
        }
        return value;
    }

    /** Whether an attribute is given and says yes. */
    public boolean isTrue(String attribute) {
        String value = attributes.get(attribute);
        return "true".equals(value) || "1".equals(value);
    }

    /** The first child of a name; null when there is none. */
    public @Nullable XmlElement child(String child) {
        for (XmlElement each : children) {
            if (each.name.equals(child)) {
                return each;
            }
        }
        return null;
    }

    /** All children of a name, in their order. */
    public List<XmlElement> children(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** What stands in the first child of a name; null when there is none. */
    public @Nullable String textOf(String child) {
        XmlElement found = child(child);
        return found == null ? null : found.text;
    }
}
