// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

/** The kinds of documents that Jakarta Persistence has schemas for. */
public enum XmlFormat {
    PERSISTENCE("persistence", "", "persistence", "persistence.xml", "persistence.xml"),
    MAPPING("entity-mappings", "/orm", "orm", "mapping file", "mapping files");

    private final String root;
    private final String namespaceSuffix;
    private final String schema;
    private final String title;
    private final String plural;

    XmlFormat(String root, String namespaceSuffix, String schema, String title, String plural) {
        this.root = root;
        this.namespaceSuffix = namespaceSuffix;
        this.schema = schema;
        this.title = title;
        this.plural = plural;
    }

    /** The name of the root element. */
    String root() {
        return root;
    }

    /** What follows the namespace that all formats of a version have in common. */
    String namespaceSuffix() {
        return namespaceSuffix;
    }

    /** What the name of a schema begins with. */
    String schema() {
        return schema;
    }

    /** What messages call one such document. */
    public String title() {
        return title;
    }

    /** What messages call such documents. */
    String plural() {
        return plural;
    }
}
