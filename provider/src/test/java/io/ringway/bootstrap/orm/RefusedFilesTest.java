// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static io.ringway.bootstrap.orm.Mapped.file;
import static io.ringway.bootstrap.orm.Mapped.model;
import static io.ringway.bootstrap.orm.Mapped.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConfigurationException;
import io.ringway.MappingException;
import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.bootstrap.unit.FoundFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What files cannot say, with the place in the file. */
final class RefusedFilesTest {
    static class Car {
        String plate;
        long mileage;
        Object extra;

        void wash(String how) {}
    }

    @Entity
    static class Van {
        @Id
        String plate;

        Object load;
        Object roof;
    }

    private static List<String> texts(FoundFile... files) {
        RingwayException refused = catchThrowableOfType(RingwayException.class, () -> model(List.of(files), Van.class));
        List<Problem> problems = refused instanceof ConfigurationException configuration
                ? configuration.problems()
                : ((MappingException) refused).problems();
        return problems.stream().map(Problem::text).toList();
    }

    private static List<String> texts(String content) {
        return texts(file("orm.xml", RefusedFilesTest.class, content));
    }

    @Test
    void aFileThatDoesNotFollowItsSchema() {
        assertThat(texts("<entity class=\"$Car\"><attributes><ident name=\"plate\"/></attributes></entity>"))
                .singleElement()
                .asString()
                .startsWith("RW-1005: The mapping file does not follow its schema [orm.xml:2:")
                .contains("'{description, id, embedded-id, basic,");
    }

    @Test
    void aFileThatIsNoMappingFile() {
        assertThat(texts(text("orm.xml", "<mappings version=\"3.2\"/>")))
                .containsExactly("RW-1004: The root element of a mapping file cannot be <mappings> [orm.xml:1:26]."
                        + " Supported are the versions 1.0, 2.0, 2.1, 2.2, 3.0, 3.1, 3.2. Write <entity-mappings"
                        + " version=\"3.2\" xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\">.");
        assertThat(texts(text("orm.xml", "<entity-mappings version=\"4.0\"/>")).get(0))
                .startsWith("RW-1004: The version '4.0' of mapping files is not known [orm.xml:1:");
        assertThat(texts(text("orm.xml", "<entity-mappings")).get(0))
                .startsWith("RW-1002: The mapping file is not well-formed XML [orm.xml:1:");
        assertThat(texts(text("orm.xml", "<!DOCTYPE entity-mappings><entity-mappings/>"))
                        .get(0))
                .startsWith("RW-1003: The mapping file has a document type declaration (DOCTYPE) [orm.xml:1:");
    }

    @Test
    void everythingThatAFileNamesInVainIsToldAtOnce() {
        assertThat(texts("""
                <package>com.acme</package>
                <entity class="$Car">
                <id-class class="Key"/>
                <pre-persist method-name="wash"/>
                <attributes>
                <id name="plate"/>
                <basic name="milage"/>
                </attributes>
                </entity>
                """))
                .containsExactlyInAnyOrder(
                        "RW-1015: The mapping file names the class Key, which is not found [orm.xml:4:24]. A name without a package"
                                + " is one of com.acme, or of java.lang. Correct the name; a nested class is Outer$Inner.",
                        "RW-1018: The class " + Car.class.getName()
                                + " has no method 'wash' [orm.xml:5:34]. <pre-persist> names a"
                                + " method with no parameters. Correct the name, or add the method.",
                        "RW-1019: The class " + Car.class.getName()
                                + " has no attribute 'milage' [orm.xml:8:23]. Its own are"
                                + " [extra, mileage, plate], by the access type that is in force. Correct the name or the access;"
                                + " an inherited attribute is mapped where it is declared, and changed by <attribute-override>.");
    }

    @Test
    void twoFilesSayOneThing() {
        FoundFile first = file("a.xml", RefusedFilesTest.class, """
                <persistence-unit-metadata/>
                <named-query name="q"><query>from Car</query></named-query>
                <entity class="$Car"><attributes><id name="plate"/><transient name="extra"/></attributes></entity>
                """);
        FoundFile second = file("b.xml", RefusedFilesTest.class, """
                <persistence-unit-metadata/>
                <named-query name="q"><query>from Car</query></named-query>
                <entity class="$Car"><attributes><id name="plate"/></attributes></entity>
                """);

        assertThat(texts(first, second))
                .containsExactly(
                        "RW-1016: Two mapping files say what concerns the whole unit [a.xml:2:29 and b.xml:2:29]. Nothing"
                                + " says which of them counts. Leave <persistence-unit-metadata> in one of them.",
                        "RW-1017: The class " + Car.class.getName() + " is mapped twice [a.xml:4:"
                                + (18 + Car.class.getName().length()) + " and b.xml:4:"
                                + (18 + Car.class.getName().length())
                                + "]. Nothing says which of the two counts. Leave one of them.");
    }

    @Test
    void oneAttributeOrQueryTwice() {
        assertThat(texts("""
                <named-query name="q"><query>from Car</query></named-query>
                <named-native-query name="q"><query>SELECT 1</query></named-native-query>
                <entity class="$Car"><attributes>
                <basic name="mileage"/>
                <version name="mileage"/>
                <transient name="extra"/>
                </attributes></entity>
                """))
                .containsExactly(
                        "RW-1170: The name 'q' of a <named-native-query> is given twice [orm.xml:2:23 and orm.xml:3:30]. It is"
                                + " looked up by its name in the whole unit. Rename one of them.",
                        "RW-1017: The attribute Car.mileage is mapped twice [orm.xml:5:24 and orm.xml:6:26]. Nothing says which of"
                                + " the two counts. Leave one of them.");
    }

    @Test
    void whatIsRefusedAsAnAnnotationIsRefusedWithThePlaceInTheFile() {
        assertThat(texts("""
                <entity class="$Car">
                <secondary-table name="more"/>
                <attributes>
                <id name="plate"><generated-value strategy="SEQUENCE"/></id>
                <basic name="extra"/>
                </attributes>
                </entity>
                <entity class="$Van">
                <attributes>
                <basic name="load"/>
                </attributes>
                </entity>
                """))
                .contains(
                        "RW-1110: @SecondaryTable is not supported [Car, orm.xml:2:"
                                + (18 + Car.class.getName().length())
                                + "]. Keep the attributes in one table, or make two entities.",
                        "RW-1134: An id cannot be generated by the strategy SEQUENCE [Car.plate, orm.xml:5:18]. The database has no"
                                + " sequences, and counting in a table takes a lightweight transaction on one row for every writer."
                                + " Use GenerationType.UUID with a UUID or a String, or set the id before the entity is"
                                + " persisted.")
                .anySatisfy(text -> assertThat(text).contains("[Car.extra, orm.xml:6:22]"))
                .anySatisfy(text -> assertThat(text).contains("[Van.load, orm.xml:11:21]"))
                .anySatisfy(text -> assertThat(text).contains("[Van.roof]"));
    }

    @Test
    void namesAreNotDelimitedByDefault() {
        assertThat(texts("""
                <persistence-unit-metadata><persistence-unit-defaults>
                <delimited-identifiers/>
                </persistence-unit-defaults></persistence-unit-metadata>
                """))
                .containsExactly(
                        "RW-1110: <delimited-identifiers> is not supported [orm.xml:3:25]. Ringway's own names, such as those of"
                                + " join columns, are in lower case. Take it out, and put quotes around each name that is to keep"
                                + " its capitals: <column name='\"firstName\"'/>.");
    }
}
