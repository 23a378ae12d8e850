// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static io.ringway.bootstrap.orm.Mapped.file;
import static io.ringway.bootstrap.orm.Mapped.model;
import static io.ringway.bootstrap.orm.Mapped.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.bootstrap.unit.FoundFile;
import io.ringway.mapping.Association;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.NamedEntityGraph;
import java.time.Month;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Classes without an annotation, mapped by files alone. */
final class MappingFilesTest {
    abstract static class Stamped {
        long version;
        Date changed;
        String scratch;
    }

    static class Author {
        UUID id;
        String name;
        Set<Book> books;
    }

    static class Book extends Stamped {
        BookId id;
        String title;
        Month published;
        Money price;
        Isbn isbn;
        Author author;
        Set<String> tags;
        Map<String, Integer> copies;
    }

    record BookId(String shelf, int number) {}

    static class Money {
        long amount;
        String currency;
    }

    record Isbn(String text) {}

    public static class IsbnText implements AttributeConverter<Isbn, String> {
        @Override
        public String convertToDatabaseColumn(Isbn isbn) {
            return isbn == null ? null : isbn.text();
        }

        @Override
        public Isbn convertToEntityAttribute(String text) {
            return text == null ? null : new Isbn(text);
        }
    }

    static class Animal {
        private String id;

        String getId() {
            return id;
        }

        void setId(String id) {
            this.id = id;
        }

        protected String getName() {
            return id + "!";
        }

        protected void setName(String name) {}
    }

    static class Dog extends Animal {
        protected int getAge() {
            return 1;
        }

        protected void setAge(int age) {}
    }

    private static final String LIBRARY = """
            <package>io.ringway.bootstrap.orm</package>
            <schema>library</schema>
            <mapped-superclass class="$Stamped">
              <attributes>
                <basic name="changed"><temporal>DATE</temporal></basic>
                <version name="version"/>
                <transient name="scratch"/>
              </attributes>
            </mapped-superclass>
            <entity class="$Author">
              <named-entity-graph name="withBooks">
                <named-attribute-node name="books"/>
              </named-entity-graph>
              <attributes>
                <id name="id"><generated-value strategy="UUID"/></id>
                <one-to-many name="books" mapped-by="author" fetch="EAGER">
                  <order-by>title</order-by>
                  <cascade><cascade-merge/><cascade-remove/></cascade>
                </one-to-many>
              </attributes>
            </entity>
            <entity name="Volume" class="$Book">
              <table name="volumes"><index column-list="author_id"/></table>
              <attribute-override name="changed"><column name="day"/></attribute-override>
              <attributes>
                <embedded-id name="id"><attribute-override name="number"><column name="nr"/></attribute-override></embedded-id>
                <basic name="title"><column name="caption" column-definition="ascii"/></basic>
                <basic name="published"><enumerated>STRING</enumerated></basic>
                <many-to-one name="author" fetch="LAZY"/>
                <element-collection name="tags"/>
                <element-collection name="copies"><map-key-convert disable-conversion="true"/></element-collection>
                <embedded name="price"><attribute-override name="amount"><column name="cents"/></attribute-override></embedded>
              </attributes>
            </entity>
            <embeddable class="$BookId"/>
            <embeddable class="$Money"/>
            <converter class="$IsbnText" auto-apply="true"/>
            """;

    @Test
    void everythingThatAnnotationsSayCanBeSaidByAFile() {
        EntityModel model = model(MappingFilesTest.class, LIBRARY);

        assertThat(table(model.byName("Volume").orElseThrow()))
                .isEqualTo("library.volumes [author_id uuid, caption ascii, cents bigint, copies map<text, int>,"
                        + " currency text, day date, isbn text, nr int, published text, shelf text, tags set<text>,"
                        + " version bigint]");
        assertThat(model.entity(Book.class).version()).isNotNull();
        assertThat(model.entity(Book.class).tableSchema("").indexes()).hasSize(1);
        assertThat(table(model.entity(Author.class))).isEqualTo("library.author [id uuid, name text]");
        AssociationAttribute books = model.entity(Author.class).associations().get(0);
        assertThat(books.association())
                .isEqualTo(new Association(Book.class, true, Set.of(CascadeType.MERGE, CascadeType.REMOVE), false));
        assertThat(model.metadata()
                        .find(Author.class, NamedEntityGraph.class)
                        .attributeNodes()[0]
                        .value())
                .isEqualTo("books");
    }

    @Test
    void filesOfOlderVersionsAreRead() {
        for (String root : List.of(
                "xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.1\"",
                "xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.0\"",
                "xmlns=\"http://xmlns.jcp.org/xml/ns/persistence/orm\" version=\"2.2\"",
                "xmlns=\"http://java.sun.com/xml/ns/persistence/orm\" version=\"2.0\"")) {
            FoundFile file = Mapped.text(
                    "orm.xml",
                    "<entity-mappings " + root + "><entity class=\"" + Author.class.getName()
                            + "\"><attributes><id name=\"id\"/><transient name=\"books\"/></attributes></entity>"
                            + "</entity-mappings>");

            assertThat(table(model(List.of(file)).entity(Author.class))).isEqualTo("author [id uuid, name text]");
        }
    }

    @Test
    void classesOfSeveralFilesReferToEachOther() {
        FoundFile authors = file("authors.xml", MappingFilesTest.class, """
                <entity class="$Author"><attributes><id name="id"/>
                  <many-to-many name="books"><join-table name="written"/></many-to-many></attributes></entity>
                """);
        FoundFile books = file("books.xml", MappingFilesTest.class, """
                <mapped-superclass class="$Stamped"><attributes><transient name="version"/></attributes></mapped-superclass>
                <entity class="$Book"><attributes><embedded-id name="id"/>
                  <transient name="price"/><transient name="isbn"/><transient name="author"/></attributes></entity>
                <embeddable class="$BookId"/>
                """);

        EntityModel model = model(List.of(authors, books));

        assertThat(model.joinTables()).hasSize(1);
        assertThat(table(model.joinTables().get(0).rows()))
                .isEqualTo("written [author_id uuid, books_number int, books_shelf text]");
    }

    @Test
    void accessIsTheClasssElseTheFilesAndHierarchiesAreDeclared() {
        EntityModel model = model(MappingFilesTest.class, """
                <access>PROPERTY</access>
                <entity class="$Animal">
                  <inheritance strategy="SINGLE_TABLE"/>
                  <discriminator-value>1</discriminator-value>
                  <discriminator-column name="kind" discriminator-type="INTEGER"/>
                  <attributes><id name="id" access="FIELD"/></attributes>
                </entity>
                <entity class="$Dog"><discriminator-value>2</discriminator-value></entity>
                """);

        assertThat(table(model.entity(Dog.class))).isEqualTo("animal [age int, id text, kind int, name text]");
        assertThat(model.entity(Animal.class).attributes().get(0).name()).isEqualTo("id");
    }
}
