// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Shows a document as one of the version whose schema validates it. */
final class SchemaVersionFilter extends XMLFilterImpl {
    private final String version;
    private final String namespace;
    private final String schemaNamespace;
    private boolean atRoot = true;

    SchemaVersionFilter(XMLReader reader, XmlVersion version, XmlFormat format) {
        super(reader);
        this.version = version.schemaVersion(format);
        this.namespace = version.namespace(format);
        this.schemaNamespace = version.schemaNamespace(format);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
            throws SAXException {
        Attributes shown = attributes;
        if (atRoot) {
            atRoot = false;
            AttributesImpl root = new AttributesImpl(attributes);
            root.setValue(root.getIndex("", "version"), version);
            shown = root;
        }
        super.startElement(shown(uri), localName, qualifiedName, shown);
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) throws SAXException {
        super.endElement(shown(uri), localName, qualifiedName);
    }

    private String shown(String uri) {
        return uri.equals(namespace) ? schemaNamespace : uri;
    }
}
