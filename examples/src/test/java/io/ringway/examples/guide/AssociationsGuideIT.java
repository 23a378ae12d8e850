// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.library.Author;
import io.ringway.examples.library.Book;
import io.ringway.examples.library.Copy;
import io.ringway.examples.library.Subject;
import io.ringway.spi.Tracked;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/associations.md. */
@ExtendWith(DevCassandraExtension.class)
class AssociationsGuideIT {
    private static EntityManagerFactory unit;
    private static EntityManagerFactory branch;

    @BeforeAll
    static void open(DevCassandra main, @DevCluster("archive") DevCassandra archive) {
        unit = open(main, archive, "main");
        branch = open(main, archive, "branch");
    }

    private static EntityManagerFactory open(DevCassandra main, DevCassandra archive, String connection) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("library")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Author.class)
                .managedClass(Book.class)
                .managedClass(Copy.class)
                .managedClass(Subject.class)
                .property("ringway.connection", connection)
                .property("ringway.keyspace", "library")
                .property("ringway.schema.replication", "simple:1")
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create");
        Map.of("main", main, "branch", archive)
                .forEach((name, node) -> configuration
                        .property("ringway.connections." + name + ".contact-points", node.contactPoint())
                        .property("ringway.connections." + name + ".local-datacenter", node.localDatacenter()));
        return configuration.createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        branch.close();
        unit.close();
    }

    @Test
    void loadsReferencesInOneRound() {
        assertThat(new Book(0, "", new Author("", ""))).isInstanceOf(Tracked.class);
        unit.runInTransaction(em -> {
            for (int i = 0; i < 500; i++) {
                em.persist(new Book(i, "Volume " + i, new Author("Author " + i, "UK")));
            }
        });
        // tag::round
        unit.runInTransaction(em -> {
            List<Book> books = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                books.add(em.find(Book.class, i));
            }
            books.get(0).author().country(); // reads the 500 authors at the same time
            books.forEach(book -> book.author().country()); // reads nothing
        });
        // end::round
        try (EntityManager em = unit.createEntityManager()) {
            List<Book> books = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                books.add(em.find(Book.class, i));
            }
            assertThat(em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(books.get(499), "author"))
                    .isFalse();
            assertThat(books.get(0).author().country()).isEqualTo("UK");
            assertThat(books)
                    .allMatch(book -> em.getEntityManagerFactory()
                            .getPersistenceUnitUtil()
                            .isLoaded(book, "author"));
        }
    }

    @Test
    void changesAReference() {
        unit.runInTransaction(em -> {
            em.persist(new Book(1000, "Emma", new Author("Jane Austen", "UK")));
            em.persist(new Author("A Lady", "UK"));
        });
        // tag::change
        unit.runInTransaction(em -> {
            Book book = em.find(Book.class, 1000);
            book.author(em.getReference(Author.class, "A Lady")); // UPDATE … SET author_name = ?
        });
        // end::change
        assertThat(value("SELECT author_name FROM book WHERE id = 1000")).isEqualTo("A Lady");
    }

    @Test
    void addsAndRemovesElements() {
        // tag::persist
        unit.runInTransaction(em -> {
            Book book = new Book(1001, "Persuasion", new Author("Anne", "UK"));
            book.place(1, "A");
            book.place(2, "B");
            book.subjects().add(new Subject("bath"));
            em.persist(book); // and its author, its copies, its subject, and one row of the join table
        });
        // end::persist
        // tag::elements
        unit.runInTransaction(em -> {
            Book book = em.find(Book.class, 1001);
            book.copies().removeIf(copy -> copy.number() == 2); // an orphan: its row is deleted
            book.place(3, "C");
            book.subjects().add(new Subject("sea")); // one row of the join table
        });
        // end::elements
        assertThat(value("SELECT COUNT(*) FROM copy WHERE book_id = 1001")).isEqualTo(2L);
        assertThat(value("SELECT COUNT(*) FROM book_subject WHERE book_id = 1001"))
                .isEqualTo(2L);
        // tag::remove
        unit.runInTransaction(em -> em.remove(em.find(Book.class, 1001)));
        // end::remove
        assertThat(value("SELECT COUNT(*) FROM copy WHERE book_id = 1001")).isEqualTo(0L);
        assertThat(value("SELECT COUNT(*) FROM book_subject WHERE book_id = 1001"))
                .isEqualTo(0L);
    }

    @Test
    void loadsWhatAGraphNames() {
        unit.runInTransaction(em -> {
            Book book = new Book(1002, "Sanditon", new Author("Charlotte", "UK"));
            book.place(1, "A");
            em.persist(book);
        });
        // tag::graph
        Book book;
        try (EntityManager em = unit.createEntityManager()) {
            book = em.find(Book.class, 1002, Map.of("jakarta.persistence.loadgraph", em.getEntityGraph("shelved")));
        }
        book.author().country();
        book.copies().size();
        // end::graph
        assertThat(book.author().country()).isEqualTo("UK");
        assertThat(book.copies()).hasSize(1);
    }

    @Test
    void copiesAGraphToAnotherCluster() {
        unit.runInTransaction(em -> em.persist(new Book(1003, "Lady Susan", new Author("Susan", "UK"))));
        // tag::elsewhere
        unit.runInTransaction(em -> {
            RoutedEntityManager branch = em.unwrap(RoutedEntityManager.class).using(Using.connection("branch"));
            branch.persist(new Book(1004, "The Watsons", new Author("Emma Watson", "UK"))); // both rows are there
            Book copy = branch.find(Book.class, 1004);
            copy.author().country(); // and read from there
        });
        // end::elsewhere
        assertThat(value("SELECT COUNT(*) FROM author WHERE name = 'Emma Watson'"))
                .isEqualTo(0L);
        assertThat(GuideUnit.value(branch, "branch", "SELECT COUNT(*) FROM author WHERE name = 'Emma Watson'"))
                .isEqualTo(1L);
    }

    private static Object value(String cql) {
        return GuideUnit.value(unit, "main", cql);
    }
}
