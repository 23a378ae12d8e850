// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.RouteMismatchException;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;

/** What references to one other entity send, and what operations go on to. Each public method is a test. */
public final class AssociationScenarios {
    private AssociationScenarios() {}

    static RecordedUnit withBook() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class);
        unit.in(em -> em.persist(new Book(1, "Emma", new Author("Jane", "UK"))));
        unit.log();
        return unit;
    }

    public static void aReferenceIsStoredAsTheKeyOfItsTarget() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class);

        assertThat(unit.in(em -> {
                    Author jane = new Author("Jane", "UK");
                    em.persist(jane);
                    em.persist(new Book(1, "Emma", jane));
                    em.persist(new Book(2, "Anonymous", null));
                }))
                .containsExactly(
                        "INSERT shop.author (name='Jane', country='UK')",
                        "INSERT shop.book (id=1, author_name='Jane', title='Emma')",
                        "INSERT shop.book (id=2, title='Anonymous')");
    }

    public static void whatIsReferredToIsTheOneInstanceOfItsRow() {
        RecordedUnit unit = withBook();

        unit.in(em -> {
            Book book = em.find(Book.class, 1);
            Author jane = em.find(Author.class, "Jane");
            assertThat(book.getAuthor()).isSameAs(jane);
            assertThat(jane.getCountry()).isEqualTo("UK");
            assertThat(book.getEditor()).isNull();
            assertThat(em.contains(jane)).isTrue();
        });
        unit.in(em -> {
            Author jane = em.find(Author.class, "Jane");
            assertThat(em.find(Book.class, 1).getAuthor()).isSameAs(jane);
        });
    }

    public static void onlyAnotherTargetIsAChange() {
        RecordedUnit unit = withBook();
        unit.in(em -> em.persist(new Author("Mary", "UK")));

        EntityManager other = unit.em();
        Author janeAgain = other.find(Author.class, "Jane");
        assertThat(unit.in(em -> em.find(Book.class, 1).setAuthor(em.find(Author.class, "Jane"))))
                .noneMatch(line -> line.startsWith("UPDATE"));
        assertThat(unit.in(em -> {
                    Book book = em.find(Book.class, 1);
                    book.setAuthor(em.merge(janeAgain));
                    book.setEditor(em.getReference(Author.class, "Mary"));
                }))
                .filteredOn(line -> line.startsWith("UPDATE"))
                .containsExactly("UPDATE shop.book SET edited_by='Mary' WHERE id=1");
        assertThat(unit.in(em -> em.find(Book.class, 1).setAuthor(em.find(Author.class, "Mary"))))
                .filteredOn(line -> line.startsWith("UPDATE"))
                .containsExactly("UPDATE shop.book SET author_name='Mary' WHERE id=1");
        assertThat(unit.in(em -> em.find(Book.class, 1).setEditor(null)))
                .filteredOn(line -> line.startsWith("UPDATE"))
                .containsExactly("UPDATE shop.book SET edited_by=null WHERE id=1");
    }

    public static void aNewInstanceThatNothingPersistsIsRefused() {
        RecordedUnit unit = withBook();
        EntityManager em = unit.em();
        em.find(Book.class, 1).setEditor(new Author("Mary", "UK"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(em::flush)
                .withMessageMatching("RW-1331: The attribute refers to (a new|no managed) instance "
                        + "\\[Book\\.editor, id 1]\\. The reference would lead to no row "
                        + "\\(Jakarta Persistence 3\\.2, 3\\.2\\.5\\)\\. Persist what it refers to, take it from find, "
                        + "getReference or merge, or cascade PERSIST\\.");
        em.persist(em.find(Book.class, 1).getEditor());
        em.flush();
        assertThat(unit.log()).contains("UPDATE shop.book SET edited_by='Mary' WHERE id=1");
    }

    public static void aRemovedInstanceIsNoTarget() {
        RecordedUnit unit = withBook();
        EntityManager em = unit.em();
        Book book = em.find(Book.class, 1);
        book.setEditor(book.getAuthor());
        book.setAuthor(null);
        em.remove(book.getEditor());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(em::flush)
                .withMessageStartingWith("RW-1331: The attribute refers to a removed instance [Book.editor, id 1].");
    }

    public static void persistGoesOnWhenTheUnitOfWorkIsFlushed() {
        RecordedUnit unit = withBook();

        assertThat(unit.in(em -> em.find(Book.class, 1).setAuthor(new Author("Mary", "UK"))))
                .filteredOn(line -> !line.startsWith("SELECT"))
                .containsExactlyInAnyOrder(
                        "INSERT shop.author (name='Mary', country='UK')",
                        "UPDATE shop.book SET author_name='Mary' WHERE id=1");
    }

    public static void removeGoesOn() {
        RecordedUnit unit = withBook();

        assertThat(unit.in(em -> em.remove(em.find(Book.class, 1))))
                .filteredOn(line -> !line.startsWith("SELECT"))
                .containsExactlyInAnyOrder("DELETE shop.book WHERE id=1", "DELETE shop.author WHERE name='Jane'");
    }

    public static void refreshAndDetachGoOn() {
        RecordedUnit unit = withBook();

        unit.in(em -> {
            Book book = em.find(Book.class, 1);
            Author jane = em.find(Author.class, "Jane");
            jane.setCountry("FR");
            book.setTitle("Persuasion");
            em.refresh(book);
            assertThat(jane.getCountry()).isEqualTo("UK");
            assertThat(book.getTitle()).isEqualTo("Emma");
            assertThat(book.getAuthor()).isSameAs(jane);
            em.detach(book);
            assertThat(em.contains(jane)).isFalse();
        });
    }

    public static void mergeGoesOnAndKeepsTheGraph() {
        RecordedUnit unit = withBook();
        EntityManager before = unit.em();
        Book detached = before.find(Book.class, 1);
        before.find(Author.class, "Jane");
        before.clear();
        detached.getAuthor().setCountry("FR");
        detached.setTitle("Persuasion");
        detached.setEditor(detached.getAuthor());

        assertThat(unit.in(em -> {
                    Book book = em.merge(detached);
                    assertThat(book).isNotSameAs(detached);
                    assertThat(book.getAuthor()).isSameAs(em.find(Author.class, "Jane"));
                    assertThat(book.getEditor()).isSameAs(book.getAuthor());
                }))
                .filteredOn(line -> !line.startsWith("SELECT"))
                .containsExactlyInAnyOrder(
                        "UPDATE shop.book SET edited_by='Jane', title='Persuasion' WHERE id=1",
                        "UPDATE shop.author SET country='FR' WHERE name='Jane'");
    }

    public static void mergeMakesNewInstancesOfAGraph() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class);

        assertThat(unit.in(em -> {
                    Book given = new Book(1, "Emma", new Author("Jane", "UK"));
                    given.setEditor(given.getAuthor());
                    Book book = em.merge(given);
                    assertThat(book.getAuthor()).isNotSameAs(given.getAuthor());
                    assertThat(book.getEditor()).isSameAs(book.getAuthor());
                }))
                .filteredOn(line -> !line.startsWith("SELECT"))
                .containsExactlyInAnyOrder(
                        "INSERT shop.book (id=1, author_name='Jane', edited_by='Jane', title='Emma')",
                        "INSERT shop.author (name='Jane', country='UK')");
    }

    public static void anEntityHasTheKeyOfTheOneItBelongsTo() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class, Cover.class);

        assertThat(unit.in(em -> {
                    Book book = new Book(1, "Emma", null);
                    em.persist(book);
                    em.persist(new Cover(book, "red"));
                }))
                .containsExactly(
                        "INSERT shop.book (id=1, title='Emma')", "INSERT shop.cover (book_id=1, colour='red')");
        assertThat(unit.in(em -> {
                    Cover cover = em.find(Cover.class, 1);
                    assertThat(cover.getBook()).isSameAs(em.find(Book.class, 1));
                    assertThat(cover.getBook().getTitle()).isEqualTo("Emma");
                    cover.setColour("blue");
                    assertThat(em.getReference(Cover.class, 1)).isSameAs(cover);
                }))
                .filteredOn(line -> !line.startsWith("SELECT"))
                .containsExactly("UPDATE shop.cover SET colour='blue' WHERE book_id=1");
    }

    public static void aKeyHoldsTheIdOfAnotherEntity() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class, Edition.class);

        assertThat(unit.in(em -> {
                    Book book = new Book(1, "Emma", null);
                    em.persist(book);
                    em.persist(new Edition(book, 2, 1816));
                }))
                .containsExactly(
                        "INSERT shop.book (id=1, title='Emma')",
                        "INSERT shop.edition (book_id=1, number=2, year=1816)");
        unit.in(em -> {
            Edition edition = em.find(Edition.class, new EditionId(1, 2));
            assertThat(edition.getYear()).isEqualTo(1816);
            assertThat(edition.getNumber()).isEqualTo(2);
            assertThat(edition.getBook().getTitle()).isEqualTo("Emma");
            assertThat(em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(edition))
                    .isEqualTo(new EditionId(1, 2));
        });
    }

    public static void aPartOfTheIdIsDerived() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class, Edition.class, Review.class);

        assertThat(unit.in(em -> {
                    Book book = new Book(1, "Emma", null);
                    em.persist(book);
                    Review review = new Review(new Edition(book, 2, 1816), "Ann", "fine");
                    em.persist(review);
                    assertThat(review.getId()).isEqualTo(new ReviewId(new EditionId(1, 2), "Ann"));
                }))
                .containsExactly(
                        "INSERT shop.book (id=1, title='Emma')",
                        "INSERT shop.edition (book_id=1, number=2, year=1816)",
                        "INSERT shop.review (book=1, edition_number=2, reader='Ann', words='fine')");
        unit.in(em -> {
            Review review = em.find(Review.class, new ReviewId(new EditionId(1, 2), "Ann"));
            assertThat(review.getEdition()).isSameAs(em.find(Edition.class, new EditionId(1, 2)));
            assertThat(review.getEdition().getBook().getTitle()).isEqualTo("Emma");
        });
    }

    public static void aReferenceLeadsToWhereItsOwnerIs() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class);
        RoutedEntityManager em = unit.em();
        em.using(Using.connection("there")).persist(new Book(1, "Emma", new Author("Jane", "UK")));
        em.flush();
        em.clear();

        assertThat(unit.log()).isEmpty();
        assertThat(unit.logThere())
                .containsExactlyInAnyOrder(
                        "INSERT shop.book (id=1, author_name='Jane', title='Emma')",
                        "INSERT shop.author (name='Jane', country='UK')");
        Book book = em.using(Using.connection("there")).find(Book.class, 1);
        assertThat(book.getAuthor().getCountry()).isEqualTo("UK");
        assertThat(unit.log()).isEmpty();
    }

    public static void aReferenceToAnotherPlaceIsRefused() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class);
        RoutedEntityManager em = unit.em();
        Author there = new Author("Jane", "UK");
        em.using(Using.connection("there")).persist(there);

        assertThatExceptionOfType(RouteMismatchException.class)
                .isThrownBy(() -> em.persist(new Book(1, "Emma", there)))
                .withMessage("RW-1332: The attribute refers to an instance at there/shop, and is read from here/shop "
                        + "[Book.author, id 1]. The columns hold its id alone: a reference of a row at here/shop leads to "
                        + "where Author itself is bound, else to the same place. Bind Author by @Connection or "
                        + "@Table(schema), or copy the row with using(...).merge and refer to that instance.");
        assertThatExceptionOfType(RouteMismatchException.class).isThrownBy(em::flush);
        assertThat(unit.log()).isEmpty();
        assertThat(unit.logThere()).isEmpty();
    }

    public static void aReferenceToAnotherPlaceThatDoesNotCascadeIsRefusedByTheFlush() {
        RecordedUnit unit = RecordedUnit.of(Author.class, Book.class);
        RoutedEntityManager em = unit.em();
        Author there = new Author("Jane", "UK");
        em.using(Using.connection("there")).persist(there);
        Book book = new Book(1, "Emma", null);
        book.setEditor(there);
        em.persist(book);

        assertThatExceptionOfType(RouteMismatchException.class)
                .isThrownBy(em::flush)
                .withMessageStartingWith("RW-1332: The attribute refers to an instance at there/shop, and is read from "
                        + "here/shop [Book.editor, id 1].");
        assertThat(unit.log()).isEmpty();
        assertThat(unit.logThere()).isEmpty();
    }

    public static void theStatelessCoreWritesTheIdOfWhatIsReferredTo() {
        RecordedUnit unit = withBook();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        unit.log();
        store.insert(new Book(2, "Persuasion", new Author("Jane", null)));
        Book book = store.find(Book.class, 2).orElseThrow();
        assertThat(book.getAuthor().getName()).isEqualTo("Jane");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.insert(new Book(3, "Sanditon", new Author(null, "UK"))))
                .withMessage("RW-1331: The attribute refers to an instance without an id [Book.author, id 3]. "
                        + "The reference would lead to no row (Jakarta Persistence 3.2, 3.2.5). "
                        + "Give the instance its id, and write it too.");
        assertThat(unit.log())
                .containsExactly(
                        "INSERT shop.book (id=2, author_name='Jane', title='Persuasion')",
                        "SELECT author_name, edited_by, id, title FROM shop.book WHERE id=2");
    }

    public static void whatIsDetachedAndNotChangedDisturbsNoFlush() {
        RecordedUnit unit = withBook();

        assertThat(unit.in(em -> {
                    Book book = em.find(Book.class, 1);
                    em.detach(em.find(Author.class, "Jane"));
                    book.setTitle("Persuasion");
                }))
                .filteredOn(line -> !line.startsWith("SELECT"))
                .containsExactly("UPDATE shop.book SET title='Persuasion' WHERE id=1");
    }

    public static void aBatchWritesAManagedInstanceWithoutItsCollections() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        RoutedEntityManager em = unit.em();
        Invoice invoice = em.find(Invoice.class, 1);
        assertThat(invoice.getTags()).hasSize(1);
        invoice.setMemo("late");
        unit.log();

        em.runInBatch(batch -> batch.update(invoice));

        assertThat(unit.log()).containsExactly("UPDATE shop.invoice SET memo='late' WHERE id=1");
    }
}
