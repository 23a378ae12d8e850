// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import jakarta.persistence.Persistence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * One document of a format. It is read twice: first its root element tells the version, then it is validated against that
 * version's schema (see {@link XmlVersion}) while its content is collected. For one thread.
 */
public final class XmlDocument {
    private final XmlFormat format;
    private final String name;
    private final byte[] text;

    /** @param name where the document is, for messages */
    public XmlDocument(XmlFormat format, String name, byte[] text) {
        this.format = format;
        this.name = name;
        this.text = text;
    }

    /** Makes what collects the content. */
    public interface Collector {
        /**
         * @param problems tells whether the validator has found anything so far; what it has passed on then may be half
         * @param namespace of the elements that the content consists of
         */
        ContentHandler of(XmlPlaces places, SchemaProblems problems, String namespace);
    }

    /** @throws ConfigurationException (RW-1002 to RW-1005, RW-1014) when it is not a valid document of the format */
    public void read(Collector collector) {
        XmlPlaces places = new XmlPlaces(name);
        XmlRoot root = new XmlRoot(format, places);
        XMLReader reader = SafeXml.reader();
        reader.setContentHandler(root);
        reader.setErrorHandler(root);
        run(reader, places);
        XmlVersion version = root.version();

        SchemaProblems problems = new SchemaProblems(format, places);
        ValidatorHandler validator = ApiSchema.of(version.schemaResource(format), Persistence.class, name)
                .newValidatorHandler();
        validator.setErrorHandler(problems);
        validator.setContentHandler(collector.of(places, problems, version.schemaNamespace(format)));
        XMLReader filter = new SchemaVersionFilter(SafeXml.reader(), version, format);
        filter.setErrorHandler(problems);
        filter.setContentHandler(validator);
        run(filter, places);
        if (problems.any()) {
            throw new ConfigurationException("The file " + name, problems.all());
        }
    }

    private void run(XMLReader reader, XmlPlaces places) {
        try {
            reader.parse(new InputSource(new ByteArrayInputStream(text)));
        } catch (SAXParseException e) {
            throw refusal(e, places.of(e));
        } catch (SAXException | IOException e) {
            throw refusal(e, places.here());
        }
    }

    private ConfigurationException refusal(Exception error, String place) {
        String message = String.valueOf(error.getMessage());
        if (message.contains(SafeXml.NO_DOCTYPE)) {
            return new ConfigurationException(
                    Problem.of("RW-1003", "The " + format.title() + " has a document type declaration (DOCTYPE)")
                            .at(place)
                            .because("A DOCTYPE can make the parser fetch files or expand entities without end")
                            .fix("Take the DOCTYPE and its entities out"),
                    error);
        }
        return new ConfigurationException(
                Problem.of("RW-1002", "The " + format.title() + " is not well-formed XML")
                        .at(place)
                        .because(message),
                error);
    }
}
