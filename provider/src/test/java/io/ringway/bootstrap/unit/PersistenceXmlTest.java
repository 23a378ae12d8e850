// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import static io.ringway.bootstrap.unit.ClassPath.directory;
import static io.ringway.bootstrap.unit.ClassPath.named;
import static io.ringway.bootstrap.unit.ClassPath.ours;
import static io.ringway.bootstrap.unit.ClassPath.url;
import static io.ringway.bootstrap.unit.ClassPath.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceXmlTest {
    private static final Map<String, String> OURS = Map.of("jakarta.persistence.provider", PersistenceUnits.PROVIDER);

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "1.0, http://java.sun.com/xml/ns/persistence",
        "2.0, http://java.sun.com/xml/ns/persistence",
        "2.1, http://xmlns.jcp.org/xml/ns/persistence",
        "2.2, http://xmlns.jcp.org/xml/ns/persistence",
        "3.0, https://jakarta.ee/xml/ns/persistence",
        "3.1, https://jakarta.ee/xml/ns/persistence",
        "3.2, https://jakarta.ee/xml/ns/persistence"
    })
    void everyVersionIsReadAndValidated(String version, String namespace) throws Exception {
        String head = "<persistence version='" + version + "' xmlns='" + namespace
                + "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='" + namespace
                + " http://localhost:1/persistence.xsd'>";
        Path valid =
                directory(temp.resolve("valid"), head + ours("shop", "<class>org.shop.Car</class>") + "</persistence>");
        Path invalid = directory(temp.resolve("invalid"), head + ours("shop", "<clazz/>") + "</persistence>");

        assertThat(named("shop", Map.of(), valid).classes())
                .extracting(Listed::value)
                .containsExactly("org.shop.Car");
        assertThatThrownBy(() -> named("shop", Map.of(), invalid))
                .hasMessageStartingWith("RW-1005: The persistence.xml does not follow its schema [" + url(invalid)
                        + "META-INF/persistence.xml:1:")
                .hasMessageContaining("'{clazz}'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<persistence version='4.0' xmlns='https://jakarta.ee/xml/ns/persistence'/>"
                        + " | The version '4.0' of persistence.xml is not known",
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence'/>"
                        + " | The root element <persistence> has no attribute 'version'",
                "<beans version='3.2'/> | The root element of a persistence.xml cannot be <beans>"
            })
    void anUnknownVersionListsTheSupportedOnes(String text, String what) throws IOException {
        Path root = directory(temp, text);

        assertThatThrownBy(() -> named("shop", OURS, root))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1004: " + what + " [" + url(root) + "META-INF/persistence.xml:1:"
                        + (text.length() + 1)
                        + "]. Supported are the versions 1.0, 2.0, 2.1, 2.2, 3.0, 3.1, 3.2."
                        + " Write <persistence version=\"3.2\" xmlns=\"https://jakarta.ee/xml/ns/persistence\">.");
    }

    @Test
    void aNamespaceOfAnotherVersionNamesTheRightOne() throws IOException {
        Path root = directory(temp, "<persistence version='3.0' xmlns='http://xmlns.jcp.org/xml/ns/persistence'/>");

        assertThatThrownBy(() -> named("shop", OURS, root))
                .hasMessage("RW-1004: A persistence.xml of version 3.0 cannot have the namespace"
                        + " 'http://xmlns.jcp.org/xml/ns/persistence' [" + url(root)
                        + "META-INF/persistence.xml:1:77]. Write xmlns=\"https://jakarta.ee/xml/ns/persistence\".");
    }

    @Test
    void listsEveryPlaceThatBreaksTheSchema() throws IOException {
        Path root = directory(temp, xml("""
                        <persistence-unit name="a" transaction-type="NONE"/>
                        <persistence-unit>
                          <class>A</class>
                          <provider>io.ringway.bootstrap.RingwayPersistenceProvider</provider>
                          <validation-mode>PERHAPS</validation-mode>
                        </persistence-unit>"""));

        ConfigurationException error =
                catchThrowableOfType(ConfigurationException.class, () -> named("a", Map.of(), root));

        String file = url(root) + "META-INF/persistence.xml";
        assertThat(error.code()).isEqualTo("RW-1000");
        assertThat(error).hasMessageStartingWith("RW-1000: The file " + file + " cannot be used: 4 problems");
        assertThat(error.problems())
                .extracting(Problem::where)
                .containsExactly(file + ":2:53", file + ":3:19", file + ":5:13", file + ":6:45");
        assertThat(error.problems()).extracting(Problem::code).containsOnly("RW-1005");
        assertThat(error.problems())
                .extracting(Problem::why)
                .containsExactly(
                        "cvc-enumeration-valid: Value 'NONE' is not facet-valid with respect to enumeration"
                                + " '[JTA, RESOURCE_LOCAL]'. It must be a value from the enumeration.",
                        "cvc-complex-type.4: Attribute 'name' must appear on element 'persistence-unit'.",
                        "cvc-complex-type.2.4.a: Invalid content was found starting with element '{provider}'. One of"
                                + " '{class, exclude-unlisted-classes, shared-cache-mode, validation-mode, properties}'"
                                + " is expected.",
                        "cvc-enumeration-valid: Value 'PERHAPS' is not facet-valid with respect to enumeration"
                                + " '[AUTO, CALLBACK, NONE]'. It must be a value from the enumeration.");
    }

    @Test
    void malformedTextNamesLineAndColumn() throws IOException {
        Path root = directory(temp, xml("<persistence-unit name='shop'>\n</persistence>"));

        assertThatThrownBy(() -> named("shop", OURS, root))
                .hasMessageMatching("RW-1002: The persistence.xml is not well-formed XML \\[" + url(root)
                        + "META-INF/persistence.xml:3:3\\]\\. .*persistence-unit.*");
    }

    @Test
    void anEmptyFileIsNotWellFormed() throws IOException {
        Path root = directory(temp, "");

        assertThatThrownBy(() -> named("shop", OURS, root)).hasMessageStartingWith("RW-1002");
    }

    @Test
    void refusesADoctype() throws IOException {
        Path root = directory(temp, "<?xml version='1.0'?>\n<!DOCTYPE persistence []>\n" + xml(ours("shop", "")));

        assertThatThrownBy(() -> named("shop", Map.of(), root))
                .hasMessage("RW-1003: The persistence.xml has a document type declaration (DOCTYPE) [" + url(root)
                        + "META-INF/persistence.xml:2:10]. A DOCTYPE can make the parser fetch files or expand"
                        + " entities without end. Take the DOCTYPE and its entities out.");
    }

    @Test
    void expandsNoBillionLaughs() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE persistence [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        Path root = directory(temp, entities + "]>" + xml(ours("&l29;", "")));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> PersistenceXmlTest.inRoot(root)).hasMessageStartingWith("RW-1003"));
    }

    @Test
    void fetchesNothingFromOutside() throws Exception {
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + outside.getLocalPort();
            Path doctype = directory(
                    temp.resolve("doctype"),
                    "<!DOCTYPE persistence SYSTEM '" + url + "/a.dtd'>" + xml(ours("shop", "")));
            Path entity = directory(
                    temp.resolve("entity"),
                    "<!DOCTYPE persistence [<!ENTITY % e SYSTEM '" + url
                            + "/e'> %e; <!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                            + xml(ours("shop", "<class>&f;</class>")));
            Path schema = directory(
                    temp.resolve("schema"),
                    xml(ours("shop", ""))
                            .replace(
                                    "version=",
                                    "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x "
                                            + url + "/x.xsd https://jakarta.ee/xml/ns/persistence " + url
                                            + "/p.xsd' version="));
            Path include = directory(
                    temp.resolve("include"),
                    xml(ours("shop", "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='" + url + "/i'/>")));

            assertThatThrownBy(() -> inRoot(doctype)).hasMessageStartingWith("RW-1003");
            assertThatThrownBy(() -> inRoot(entity)).hasMessageStartingWith("RW-1003");
            assertThat(inRoot(schema)).isNotNull();
            assertThat(inRoot(include)).isNotNull();
            outside.setSoTimeout(1);
            assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aFileThatCannotBeReadNamesItself() throws IOException {
        URL unreadable = new URL(null, "broken:/META-INF/persistence.xml", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) throws IOException {
                throw new IOException("the disk is gone");
            }
        });
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Enumeration<URL> findResources(String name) {
                return Collections.enumeration(List.of(unreadable, unreadable));
            }
        };

        assertThat(PersistenceXml.readAll(loader))
                .singleElement()
                .isInstanceOfSatisfying(
                        XmlFile.Broken.class,
                        file -> assertThat(file.error())
                                .hasMessage("RW-1001: The persistence.xml cannot be read"
                                        + " [broken:/META-INF/persistence.xml]. the disk is gone."));
    }

    private static UnitDefinition inRoot(Path root) throws Exception {
        return named("shop", Map.of(), root);
    }
}
