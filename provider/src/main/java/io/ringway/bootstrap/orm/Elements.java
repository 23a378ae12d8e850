// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import java.util.Locale;
import java.util.Map;

/** By which names mapping files write what annotations declare. */
final class Elements {
    /** What stands in the element itself. */
    static final String TEXT = "";

    /** The names that are not those of annotations with hyphens, by annotation and element, or by element alone. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("OrderBy.value", TEXT),
            Map.entry("Temporal.value", TEXT),
            Map.entry("MapKeyTemporal.value", TEXT),
            Map.entry("Enumerated.value", TEXT),
            Map.entry("MapKeyEnumerated.value", TEXT),
            Map.entry("DiscriminatorValue.value", TEXT),
            Map.entry("IdClass.value", "class"),
            Map.entry("MapKeyClass.value", "class"),
            Map.entry("ColumnResult.type", "class"),
            Map.entry("NamedSubgraph.type", "class"),
            Map.entry("NamedAttributeNode.value", "name"),
            Map.entry("ForeignKey.value", "constraint-mode"),
            Map.entry("ConstructorResult.columns", "column"),
            Map.entry("attributeNodes", "named-attribute-node"),
            Map.entry("subgraphs", "subgraph"),
            Map.entry("subclassSubgraphs", "subclass-subgraph"),
            Map.entry("hints", "hint"),
            Map.entry("entities", "entity-result"),
            Map.entry("classes", "constructor-result"),
            Map.entry("columns", "column-result"),
            Map.entry("fields", "field-result"),
            Map.entry("joinColumns", "join-column"),
            Map.entry("inverseJoinColumns", "inverse-join-column"),
            Map.entry("pkJoinColumns", "primary-key-join-column"),
            Map.entry("uniqueConstraints", "unique-constraint"),
            Map.entry("columnNames", "column-name"),
            Map.entry("indexes", "index"),
            Map.entry("check", "check-constraint"));

    private Elements() {}

    /** The name of an attribute or child of the XML element that stands for an annotation. */
    static String name(Class<?> annotation, String element) {
        String special = NAMES.get(annotation.getSimpleName() + "." + element);
        if (special == null) {
            special = NAMES.get(element);
        }
        return special == null ? hyphened(element) : special;
    }

    private static String hyphened(String element) {
        return element.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
