// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** References of enhanced entities, which are loaded when they are read. Each public method is a test. */
public final class LazyScenarios {
    private static final String READ_BOOK = "SELECT author_name, edited_by, id, title FROM shop.book WHERE id=1";
    private static final String READ_JANE = "SELECT country, name FROM shop.author WHERE name='Jane'";

    private LazyScenarios() {}

    public static void aLazyReferenceIsReadWhenMoreThanItsIdIsAskedFor() {
        RecordedUnit unit = AssociationScenarios.withBook();

        assertThat(unit.in(em -> {
                    PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
                    Book book = em.find(Book.class, 1);
                    assertThat(book.getAuthor().getClass()).isSameAs(Author.class);
                    assertThat(book.getAuthor().getName()).isEqualTo("Jane");
                    assertThat(util.isLoaded(book, "author")).isFalse();
                    assertThat(util.isLoaded(book)).isTrue();
                    assertThat(unit.here().log()).containsExactly(READ_BOOK);
                    assertThat(book.getAuthor().getCountry()).isEqualTo("UK");
                    assertThat(util.isLoaded(book, "author")).isTrue();
                }))
                .containsExactly(READ_BOOK, READ_JANE);
    }

    public static void utilitiesLoadWhatIsReferredTo() {
        RecordedUnit unit = AssociationScenarios.withBook();

        assertThat(unit.in(em -> {
                    PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
                    Book book = em.find(Book.class, 1);
                    util.load(book, "author");
                    assertThat(util.isLoaded(book, "author")).isTrue();
                }))
                .containsExactly(READ_BOOK, READ_JANE);
    }

    public static void referencesOfManyRowsAreReadInOneBurst() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class);
        unit.in(em -> {
            for (int i = 0; i < 500; i++) {
                em.persist(new Book(i, "B" + i, new Author("A" + i, "UK")));
            }
        });

        List<String> log = unit.in(em -> {
            List<Book> books = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                books.add(em.find(Book.class, i));
            }
            assertThat(unit.here().log()).hasSize(500);
            assertThat(books.get(250).getAuthor().getCountry()).isEqualTo("UK");
            assertThat(unit.here().log()).hasSize(1000);
            books.forEach(book -> assertThat(book.getAuthor().getCountry()).isEqualTo("UK"));
        });
        assertThat(log).hasSize(1000);
    }

    public static void anEagerReferenceIsReadWithItsOwner() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class, Edition.class);
        unit.in(em -> {
            Book book = new Book(1, "Emma", new Author("Jane", "UK"));
            em.persist(book);
            em.persist(new Edition(book, 2, 1816));
        });

        assertThat(unit.in(em -> {
                    Edition edition = em.find(Edition.class, new EditionId(1, 2));
                    PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
                    assertThat(util.isLoaded(edition, "book")).isTrue();
                    assertThat(util.isLoaded(edition)).isTrue();
                    assertThat(unit.here().log()).hasSize(2);
                    assertThat(edition.getBook().getTitle()).isEqualTo("Emma");
                }))
                .containsExactly(
                        "SELECT book_id, number, year FROM shop.edition WHERE book_id=1 AND number=2", READ_BOOK);
    }

    public static void aReferenceThatLeadsToNoRowSaysSoWhenItIsRead() {
        RecordedUnit unit = AssociationScenarios.withBook();
        unit.factory().unwrap(EntityStore.class).delete(new Author("Jane", null));
        EntityManager em = unit.em();
        em.getTransaction().begin();
        Book book = em.find(Book.class, 1);

        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> book.getAuthor().getCountry())
                .withMessage("RW-1311: There is no row with the id Jane [Author]. It was deleted, or never written.");
        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
    }

    public static void aCollectionThatCannotBeReadLeavesOnlyRollback() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        Invoice invoice = em.find(Invoice.class, 1);
        assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.contains("position"));

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> invoice.getPositions().size());
        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
    }

    public static void aReferenceOfADetachedInstanceIsNotLoaded() {
        RecordedUnit unit = AssociationScenarios.withBook();
        Book book = unit.factory().unwrap(EntityStore.class).find(Book.class, 1).orElseThrow();

        assertThat(book.getAuthor().getName()).isEqualTo("Jane");
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> book.getAuthor().getCountry())
                .withMessageStartingWith("RW-1301: The attribute 'country' is not loaded [Author].");
    }

    public static void aDetachedInstanceIsATarget() {
        RecordedUnit unit = AssociationScenarios.withBook();
        EntityManager before = unit.em();
        Author jane = before.find(Author.class, "Jane");
        before.clear();

        assertThat(unit.in(em -> em.find(Book.class, 1).setEditor(jane)))
                .containsExactly(READ_BOOK, "UPDATE shop.book SET edited_by='Jane' WHERE id=1");
    }

    public static void aMergeReadsNoReferenceThatWasNotRead() {
        RecordedUnit unit = AssociationScenarios.withBook();
        EntityManager before = unit.em();
        Book detached = before.find(Book.class, 1);
        before.clear();
        detached.setTitle("Persuasion");

        assertThat(unit.in(em -> em.merge(detached)))
                .containsExactly(READ_BOOK, "UPDATE shop.book SET title='Persuasion' WHERE id=1");
    }

    public static void aFetchGraphLeavesOutWhatItDoesNotName() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class, Edition.class);
        unit.in(em -> {
            Book book = new Book(1, "Emma", new Author("Jane", "UK"));
            em.persist(book);
            em.persist(new Edition(book, 2, 1816));
        });

        assertThat(unit.in(em -> {
                    Edition edition = em.find(
                            Edition.class,
                            new EditionId(1, 2),
                            Map.of("jakarta.persistence.fetchgraph", em.createEntityGraph(Edition.class)));
                    assertThat(em.getEntityManagerFactory()
                                    .getPersistenceUnitUtil()
                                    .isLoaded(edition, "book"))
                            .isFalse();
                }))
                .hasSize(1);
    }

    public static void aLoadGraphLeavesOutWhatWasRemovedFromIt() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class, Edition.class);
        unit.in(em -> {
            Book book = new Book(1, "Emma", new Author("Jane", "UK"));
            em.persist(book);
            em.persist(new Edition(book, 2, 1816));
        });
        EntityManager em = unit.em();
        EntityGraph<Edition> graph = em.createEntityGraph(Edition.class);
        graph.removeAttributeNode("book");
        em.getEntityManagerFactory().addNamedEntityGraph("alone", graph);
        PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();

        Edition edition = em.find(graph, new EditionId(1, 2));
        assertThat(util.isLoaded(edition, "book")).isFalse();
        em.clear();
        edition = em.find(
                Edition.class,
                new EditionId(1, 2),
                Map.of("jakarta.persistence.loadgraph", em.getEntityGraph("alone")));
        assertThat(util.isLoaded(edition, "book")).isFalse();
        em.clear();
        graph.addAttributeNode("book");
        assertThat(util.isLoaded(em.find(graph, new EditionId(1, 2)), "book")).isTrue();
    }

    public static void aGraphNamesReferencesInEmbeddables() {
        RecordedUnit unit = RecordedUnit.of(Consignment.class, Clerk.class);
        unit.in(em -> {
            Consignment consignment = new Consignment(1, new Handling("wet", new Clerk("Ann", "1a")));
            consignment.setDeparture(new Handling("dry", new Clerk("Bob", "2b")));
            em.persist(consignment);
        });
        unit.log();
        EntityManager em = unit.em();
        EntityGraph<Consignment> graph = em.createEntityGraph(Consignment.class);
        graph.addSubgraph("arrival", Handling.class).addAttributeNodes("clerk");
        graph.addAttributeNodes("departure");

        Consignment consignment = em.find(graph, 1);

        assertThat(unit.log()).hasSize(2).last().isEqualTo("SELECT name, room FROM shop.clerk WHERE name='Ann'");
        em.clear();
        assertThat(consignment.getArrival().getClerk().getRoom()).isEqualTo("1a");
    }
}
