// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.servererrors.ReadFailureException;
import io.ringway.context.contract.Album;
import io.ringway.context.contract.Author;
import io.ringway.context.contract.Book;
import io.ringway.context.contract.Clerk;
import io.ringway.context.contract.Consignment;
import io.ringway.context.contract.Edition;
import io.ringway.context.contract.EditionId;
import io.ringway.context.contract.Handling;
import io.ringway.context.contract.Invoice;
import io.ringway.context.contract.Position;
import io.ringway.context.contract.Receipt;
import io.ringway.context.contract.Review;
import io.ringway.context.contract.ReviewId;
import io.ringway.context.contract.Stage;
import io.ringway.context.contract.Tag;
import io.ringway.context.contract.Theatre;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManagerFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Associations in real rows, as another client sees them. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AssociationsIT {
    private Judge judge;
    private CqlSession session;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        session = Judge.session(node);
        factory = Units.open(
                Map.of(
                        "ringway.connections.main.session",
                        session,
                        "ringway.keyspace",
                        keyspace,
                        "jakarta.persistence.schema-generation.database.action",
                        "create"),
                Author.class,
                Book.class,
                Edition.class,
                Review.class,
                Invoice.class,
                Position.class,
                Receipt.class,
                Tag.class,
                Album.class,
                Consignment.class,
                Clerk.class,
                Theatre.class,
                Stage.class);
        awaitIndex("SELECT * FROM $.stage WHERE theatre_id = -1");
        awaitIndex("SELECT * FROM $.consignment WHERE clerk_name = 'none'");
        awaitIndex("SELECT * FROM $.invoice_tag WHERE tags_name = 'none'");
        awaitIndex("SELECT * FROM $.receipt WHERE invoice_id = -1");
    }

    /** A new index answers only when it is built. */
    private void awaitIndex(String query) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try {
                judge.row(query);
                return;
            } catch (ReadFailureException building) {
                assertThat(Instant.now()).isBefore(end);
                Thread.onSpinWait();
            }
        }
    }

    @AfterAll
    void close() {
        factory.close();
        session.close();
        judge.close();
    }

    @Test
    void aReferenceIsTheKeyOfItsTarget() {
        factory.runInTransaction(em -> em.persist(new Book(1, "Emma", new Author("Jane", "UK"))));

        assertThat(judge.row("SELECT author_name FROM $.book WHERE id = 1").getString(0))
                .isEqualTo("Jane");
        assertThat(judge.row("SELECT country FROM $.author WHERE name = 'Jane'").getString(0))
                .isEqualTo("UK");
        factory.runInTransaction(em -> {
            Book book = em.find(Book.class, 1);
            assertThat(book.getAuthor().getCountry()).isEqualTo("UK");
            book.setEditor(book.getAuthor());
            book.setAuthor(null);
        });
        assertThat(judge.row("SELECT author_name FROM $.book WHERE id = 1").isNull(0))
                .isTrue();
        assertThat(judge.row("SELECT edited_by FROM $.book WHERE id = 1").getString(0))
                .isEqualTo("Jane");
    }

    @Test
    void referencesInEmbeddablesAreColumnsOfTheOwner() {
        factory.runInTransaction(em -> {
            em.persist(new Consignment(1, new Handling("wet", new Clerk("Ann", "1a"))));
            em.persist(new Clerk("Bob", "2b"));
        });
        factory.runInTransaction(em -> {
            Consignment consignment = em.find(Consignment.class, 1);
            assertThat(consignment.getArrival().getClerk().getRoom()).isEqualTo("1a");
            assertThat(em.find(Clerk.class, "Ann").getReceived()).containsExactly(consignment);
            consignment.setDeparture(new Handling(null, em.find(Clerk.class, "Bob")));
        });

        assertThat(judge.row("SELECT clerk_name FROM $.consignment WHERE id = 1")
                        .getString(0))
                .isEqualTo("Ann");
        assertThat(judge.row("SELECT sent_by FROM $.consignment WHERE id = 1").getString(0))
                .isEqualTo("Bob");
    }

    @Test
    void entriesOfAMapAreRows() {
        factory.runInTransaction(em -> {
            Theatre theatre = new Theatre(1);
            theatre.getCast().put("Hamlet", new Author("Mia", "UK"));
            theatre.getCast().put("Yorick", theatre.getCast().get("Hamlet"));
            theatre.getDuty().put(DayOfWeek.MONDAY, theatre.getCast().get("Hamlet"));
            theatre.getStages().put("main", new Stage(7, "main", theatre));
            em.persist(theatre);
        });
        factory.runInTransaction(em -> {
            Theatre theatre = em.find(Theatre.class, 1);
            assertThat(theatre.getCast()).containsOnlyKeys("Hamlet", "Yorick");
            assertThat(theatre.getDuty().get(DayOfWeek.MONDAY).getCountry()).isEqualTo("UK");
            assertThat(theatre.getStages().get("main").getNumber()).isEqualTo(7);
            theatre.getCast().put("Hamlet", new Author("Leo", "US"));
            theatre.getCast().remove("Yorick");
        });

        assertThat(judge.row("SELECT cast_name FROM $.theatre_cast WHERE theatre_id = 1 AND part = 'Hamlet'")
                        .getString(0))
                .isEqualTo("Leo");
        assertThat(judge.row("SELECT COUNT(*) FROM $.theatre_cast WHERE theatre_id = 1")
                        .getLong(0))
                .isEqualTo(1);
        assertThat(judge.row("SELECT duty_key FROM $.theatre_duty WHERE theatre_id = 1")
                        .getString(0))
                .isEqualTo("MONDAY");
    }

    @Test
    void derivedIdsAreReadAndWritten() {
        factory.runInTransaction(em -> {
            Book book = new Book(2, "Emma", null);
            em.persist(book);
            em.persist(new Review(new Edition(book, 3, 1816), "Ann", "fine"));
        });

        assertThat(judge.row("SELECT words FROM $.review WHERE book = 2 AND edition_number = 3 AND reader = 'Ann'")
                        .getString(0))
                .isEqualTo("fine");
        factory.runInTransaction(em -> {
            Review review = em.find(Review.class, new ReviewId(new EditionId(2, 3), "Ann"));
            assertThat(review.getEdition().getYear()).isEqualTo(1816);
            assertThat(review.getEdition().getBook().getTitle()).isEqualTo("Emma");
        });
    }

    @Test
    void referencesOfAResultAreReadInOneBurst() {
        factory.runInTransaction(em -> {
            for (int i = 100; i < 600; i++) {
                em.persist(new Book(i, "B" + i, new Author("A" + i, "UK")));
            }
        });
        factory.runInTransaction(em -> {
            long before = Judge.requests(session);
            List<Book> books = em
                    .createNativeQuery(
                            "SELECT id, title, author_name, edited_by FROM book WHERE id > 99 AND id < 600 ALLOW FILTERING",
                            Book.class)
                    .getResultList()
                    .stream()
                    .map(Book.class::cast)
                    .toList();
            assertThat(books)
                    .hasSize(500)
                    .allMatch(book -> book.getAuthor().getCountry().equals("UK"));
            // The query has two pages and is prepared, and so is the read of an author.
            assertThat(Judge.requests(session) - before).isBetween(501L, 504L);
        });
    }

    @Test
    void collectionsLiveInTheirPartitions() {
        factory.runInTransaction(em -> {
            Invoice invoice = new Invoice(1);
            invoice.add(1, 10);
            invoice.add(2, 30);
            invoice.setReceipt(new Receipt(7, invoice));
            invoice.getTags().add(new Tag("late", "red"));
            invoice.getTags().add(new Tag("big", "blue"));
            em.persist(invoice);
        });
        factory.runInTransaction(em -> {
            Invoice invoice = em.find(Invoice.class, 1);
            assertThat(invoice.getPositions()).extracting(Position::getAmount).containsExactly(30, 10);
            assertThat(invoice.getTags()).extracting(Tag::getName).containsExactlyInAnyOrder("late", "big");
            assertThat(invoice.getReceipt().getNumber()).isEqualTo(7);
            assertThat(em.find(Tag.class, "late").getInvoices()).containsExactly(invoice);
            invoice.getPositions().remove(1);
            invoice.getTags().removeIf(tag -> tag.getName().equals("late"));
        });
        assertThat(judge.row("SELECT COUNT(*) FROM $.position WHERE invoice_id = 1")
                        .getLong(0))
                .isEqualTo(1);
        assertThat(judge.row("SELECT tags_name FROM $.invoice_tag WHERE invoices_id = 1")
                        .getString(0))
                .isEqualTo("big");
        factory.runInTransaction(em -> em.remove(em.find(Invoice.class, 1)));
        assertThat(judge.row("SELECT * FROM $.position WHERE invoice_id = 1")).isNull();
        assertThat(judge.row("SELECT * FROM $.invoice_tag WHERE invoices_id = 1"))
                .isNull();
        assertThat(judge.row("SELECT * FROM $.receipt WHERE number = 7")).isNull();
        assertThat(judge.row("SELECT * FROM $.tag WHERE name = 'late'")).isNotNull();
    }

    @Test
    void anOrderIsStored() {
        factory.runInTransaction(em -> {
            Album album = new Album(1);
            for (String name : List.of("d", "a", "c", "b")) {
                album.getSongs().add(new Tag(name, null));
            }
            em.persist(album);
        });
        factory.runInTransaction(em -> {
            Album album = em.find(Album.class, 1);
            album.getSongs().add(0, album.getSongs().remove(3));
        });
        factory.runInTransaction(em -> {
            Album album = em.find(Album.class, 1);
            assertThat(album.getSongs()).extracting(Tag::getName).containsExactly("b", "d", "a", "c");
            assertThat(album.getVersion()).isEqualTo(2);
        });
    }
}
