// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.bootstrap.RingwayPersistenceProvider;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Persistence;
import jakarta.persistence.PrePersist;
import jakarta.persistence.metamodel.Attribute;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A unit whose {@code META-INF/orm.xml} and listed file map classes, as another client of the database sees it. */
@ExtendWith(DevCassandraExtension.class)
class MappingFilesIT {
    private static final String UNIT = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
              <persistence-unit name="library">
                <provider>%s</provider>
                <mapping-file>tools.xml</mapping-file>
                <exclude-unlisted-classes/>
              </persistence-unit>
            </persistence>
            """.formatted(RingwayPersistenceProvider.class.getName());

    private static final String LIBRARY = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
              <persistence-unit-metadata><persistence-unit-defaults>
                <cascade-persist/>
                <entity-listeners>
                  <entity-listener class="$Audit"><post-persist method-name="wrote"/></entity-listener>
                </entity-listeners>
              </persistence-unit-defaults></persistence-unit-metadata>
              <named-query name="all">
                <query>select b from Book b</query>
                <hint name="ringway.query.access" value="scan"/>
              </named-query>
              <entity class="$Author">
                <named-entity-graph name="withBooks"><named-attribute-node name="books"/></named-entity-graph>
                <attributes>
                  <id name="id"><generated-value strategy="UUID"/></id>
                  <one-to-many name="books" mapped-by="author"/>
                </attributes>
              </entity>
              <entity class="$Book">
                <table name="volumes"><index column-list="author_id"/></table>
                <pre-persist method-name="count"/>
                <attributes>
                  <id name="isbn"/>
                  <basic name="title"><column name="caption"/></basic>
                  <version name="version"/>
                  <many-to-one name="author" fetch="LAZY"/>
                  <element-collection name="tags"/>
                  <transient name="draft"/>
                </attributes>
              </entity>
            </entity-mappings>
            """;

    private static final String TOOLS = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
              <entity class="$Tool">
                <attributes><basic name="weight"><column name="pounds"/></basic></attributes>
              </entity>
              <entity class="$Bench" metadata-complete="true">
                <exclude-default-listeners/>
                <attributes><id name="number"/></attributes>
              </entity>
            </entity-mappings>
            """;

    static class Author {
        UUID id;
        String name;
        Set<Book> books = new HashSet<>();
    }

    static class Book {
        String isbn;
        String title;
        String draft;
        Author author;
        Set<String> tags = new HashSet<>();
        int version;
        int counted;

        void count() {
            counted++;
        }
    }

    @Entity
    static class Tool {
        @Id
        int id;

        @Column(name = "label")
        String name;

        @Column(name = "kg")
        double weight;
    }

    @Entity(name = "OldBench")
    static class Bench {
        int number;

        @Id
        @Column(name = "label")
        String name;

        @PrePersist
        void never() {
            throw new IllegalStateException();
        }
    }

    static class Audit {
        private static final List<String> WRITTEN = new ArrayList<>();

        void wrote(Object entity) {
            WRITTEN.add(entity.getClass().getSimpleName());
        }
    }

    @TempDir
    Path root;

    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeEach
    void open(DevCassandra node, @DevKeyspace String keyspace) throws Exception {
        Audit.WRITTEN.clear();
        judge = new Judge(node, keyspace);
        Files.createDirectories(root.resolve("META-INF"));
        Files.writeString(root.resolve("META-INF/persistence.xml"), UNIT);
        Files.writeString(root.resolve("META-INF/orm.xml"), named(LIBRARY));
        Files.writeString(root.resolve("tools.xml"), named(TOOLS));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {root.toUri().toURL()}, getClass().getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            factory = Persistence.createEntityManagerFactory("library", Units.properties(node, keyspace));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static String named(String file) {
        return file.replace("$", MappingFilesIT.class.getName() + "$");
    }

    @AfterEach
    void close() {
        factory.close();
        judge.close();
    }

    @Test
    void entitiesWithoutAnAnnotationAreWrittenReadAndChanged() {
        Author author = new Author();
        author.name = "Ann";
        Book book = new Book();
        book.isbn = "1";
        book.title = "One";
        book.draft = "never stored";
        book.author = author;
        book.tags.add("new");

        factory.runInTransaction(em -> em.persist(book));

        assertThat(author.id).isNotNull();
        assertThat(judge.row("SELECT caption FROM $.volumes WHERE isbn = '1'").getString(0))
                .isEqualTo("One");
        assertThat(judge.row("SELECT name FROM $.author WHERE id = ?", author.id)
                        .getString(0))
                .isEqualTo("Ann");

        factory.runInTransaction(em -> {
            Book found = em.find(Book.class, "1");
            assertThat(found.author.id).isEqualTo(author.id);
            assertThat(found.counted).isEqualTo(1);
            found.title = "Two";
            found.tags.add("read");
        });

        assertThat(judge.row("SELECT caption FROM $.volumes WHERE isbn = '1'").getString(0))
                .isEqualTo("Two");
        assertThat(judge.row("SELECT version FROM $.volumes WHERE isbn = '1'").getInt(0))
                .isEqualTo(book.version + 1);
        factory.runInTransaction(em -> assertThat(em.find(Author.class, author.id).books)
                .extracting(each -> each.isbn)
                .containsExactly("1"));
        factory.runInTransaction(em -> em.remove(em.find(Book.class, "1")));
        assertThat(judge.row("SELECT isbn FROM $.volumes WHERE isbn = '1'")).isNull();
    }

    @Test
    void aFileOverridesAnAnnotatedEntityOrTakesItsPlace() {
        factory.runInTransaction(em -> {
            Tool tool = new Tool();
            tool.id = 7;
            tool.name = "saw";
            tool.weight = 2.5;
            em.persist(tool);
            Bench bench = new Bench();
            bench.number = 3;
            bench.name = "oak";
            em.persist(bench);
        });

        assertThat(judge.row("SELECT pounds FROM $.tool WHERE id = 7").getDouble(0))
                .isEqualTo(2.5);
        assertThat(judge.row("SELECT label FROM $.tool WHERE id = 7").getString(0))
                .isEqualTo("saw");
        assertThat(judge.row("SELECT name FROM $.bench WHERE number = 3").getString(0))
                .isEqualTo("oak");
        assertThat(Audit.WRITTEN).containsExactly("Tool");
    }

    @Test
    void theMetamodelAndTheGraphsHaveWhatTheFilesMap() {
        assertThat(factory.getMetamodel().entity(Book.class).getAttributes())
                .extracting(Attribute::getName)
                .containsExactlyInAnyOrder("isbn", "title", "author", "tags", "version", "counted");
        assertThat(factory.getNamedEntityGraphs(Author.class)).containsOnlyKeys("withBooks");
        assertThat(factory.getMetamodel().entity(Bench.class).getName()).isEqualTo("Bench");
        assertThat(factory.getMetamodel().entity(Bench.class).getId(int.class).getName())
                .isEqualTo("number");
    }
}
