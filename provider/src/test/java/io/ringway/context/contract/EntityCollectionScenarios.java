// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.RouteMismatchException;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What collections of entities send. Each public method is a test. */
public final class EntityCollectionScenarios {
    private EntityCollectionScenarios() {}

    private static RecordedUnit unit() {
        return RecordedUnit.of(Invoice.class, Position.class, Receipt.class, Tag.class, Album.class);
    }

    static RecordedUnit withInvoice() {
        RecordedUnit unit = unit();
        unit.in(em -> {
            Invoice invoice = new Invoice(1);
            invoice.add(1, 10);
            invoice.add(2, 30);
            invoice.add(3, 20);
            invoice.setReceipt(new Receipt(7, invoice));
            invoice.getTags().add(new Tag("late", "red"));
            em.persist(invoice);
        });
        unit.log();
        return unit;
    }

    private static List<String> writes(List<String> log) {
        return log.stream().filter(line -> !line.startsWith("SELECT")).toList();
    }

    public static void persistGoesOnToElements() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> {
                    Invoice invoice = new Invoice(1);
                    invoice.add(1, 10);
                    invoice.add(2, 30);
                    invoice.getTags().add(new Tag("late", "red"));
                    em.persist(invoice);
                }))
                .containsExactlyInAnyOrder(
                        "INSERT shop.invoice (id=1)",
                        "BATCH UNLOGGED [INSERT shop.position (invoice_id=1, line=1, amount=10); "
                                + "INSERT shop.position (invoice_id=1, line=2, amount=30)]",
                        "INSERT shop.tag (name='late', colour='red')",
                        "INSERT shop.invoice_tag (invoices_id=1, tags_name='late')");
    }

    public static void collectionsAreReadWhenTheyAreUsed() {
        RecordedUnit unit = withInvoice();

        unit.in(em -> {
            PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
            Invoice invoice = em.find(Invoice.class, 1);
            assertThat(unit.log())
                    .containsExactly(
                            "SELECT id, memo FROM shop.invoice WHERE id=1",
                            "SELECT invoice_id, number FROM shop.receipt WHERE invoice_id=1");
            assertThat(util.isLoaded(invoice, "positions")).isFalse();
            assertThat(invoice.getPositions()).extracting(Position::getAmount).containsExactly(30, 20, 10);
            assertThat(util.isLoaded(invoice, "positions")).isTrue();
            assertThat(unit.log())
                    .containsExactly("SELECT amount, invoice_id, line FROM shop.position WHERE invoice_id=1");
            assertThat(invoice.getPositions()).hasSize(3);
            assertThat(invoice.getPositions().get(0).getInvoice()).isSameAs(invoice);
            assertThat(invoice.getTags()).extracting(Tag::getColour).containsExactly("red");
            assertThat(unit.log())
                    .containsExactly(
                            "SELECT invoices_id, tags_name FROM shop.invoice_tag WHERE invoices_id=1",
                            "SELECT colour, name FROM shop.tag WHERE name='late'");
            assertThat(invoice.getReceipt().getNumber()).isEqualTo(7);
            assertThat(invoice.getReceipt().getInvoice()).isSameAs(invoice);
            assertThat(unit.log()).isEmpty();
        });
    }

    public static void theOtherSideOfAJoinTableIsReadByItsIndex() {
        RecordedUnit unit = withInvoice();

        unit.in(em -> {
            Tag tag = em.find(Tag.class, "late");
            assertThat(tag.getInvoices()).containsExactly(em.find(Invoice.class, 1));
        });
    }

    public static void whatIsLoadedIsNotWritten() {
        RecordedUnit unit = withInvoice();

        assertThat(writes(unit.in(em -> {
                    Invoice invoice = em.find(Invoice.class, 1);
                    assertThat(invoice.getPositions()).hasSize(3);
                    assertThat(invoice.getTags()).hasSize(1);
                })))
                .isEmpty();
    }

    public static void anElementThatIsLeftOutIsAnOrphan() {
        RecordedUnit unit = withInvoice();

        assertThat(writes(unit.in(em -> {
                    Invoice invoice = em.find(Invoice.class, 1);
                    invoice.getPositions().remove(0);
                    invoice.add(4, 5);
                    invoice.setReceipt(null);
                })))
                .containsExactlyInAnyOrder(
                        "BATCH UNLOGGED [DELETE shop.position WHERE invoice_id=1 AND line=2; "
                                + "INSERT shop.position (invoice_id=1, line=4, amount=5)]",
                        "DELETE shop.receipt WHERE number=7");
        assertThat(writes(unit.in(em -> em.find(Invoice.class, 1).setPositions(new ArrayList<>()))))
                .containsExactly("BATCH UNLOGGED [DELETE shop.position WHERE invoice_id=1 AND line=1; "
                        + "DELETE shop.position WHERE invoice_id=1 AND line=3; "
                        + "DELETE shop.position WHERE invoice_id=1 AND line=4]");
    }

    public static void whatIsAddedInOneFlushIsAnOrphanInTheNext() {
        RecordedUnit unit = unit();
        EntityManager em = unit.em();
        Invoice invoice = new Invoice(1);
        invoice.add(1, 10);
        em.persist(invoice);
        em.flush();
        invoice.getPositions().clear();
        unit.log();
        em.flush();
        em.flush();

        assertThat(unit.log()).containsExactly("DELETE shop.position WHERE invoice_id=1 AND line=1");
    }

    public static void removeGoesOnToElementsAndErasesThePartitionOfTheJoinTable() {
        RecordedUnit unit = withInvoice();

        assertThat(writes(unit.in(em -> em.remove(em.find(Invoice.class, 1)))))
                .containsExactlyInAnyOrder(
                        "DELETE shop.invoice WHERE id=1",
                        "DELETE shop.receipt WHERE number=7",
                        "BATCH UNLOGGED [DELETE shop.position WHERE invoice_id=1 AND line=1; "
                                + "DELETE shop.position WHERE invoice_id=1 AND line=2; "
                                + "DELETE shop.position WHERE invoice_id=1 AND line=3]",
                        "DELETE shop.invoice_tag WHERE invoices_id=1");
    }

    public static void aRowForEachElementThatComesOrGoes() {
        RecordedUnit unit = withInvoice();

        assertThat(writes(unit.in(em -> {
                    Invoice invoice = em.find(Invoice.class, 1);
                    invoice.getTags().removeIf(tag -> tag.getName().equals("late"));
                    invoice.getTags().add(new Tag("paid", "green"));
                })))
                .containsExactlyInAnyOrder(
                        "INSERT shop.tag (name='paid', colour='green')",
                        "BATCH UNLOGGED [INSERT shop.invoice_tag (invoices_id=1, tags_name='paid'); "
                                + "DELETE shop.invoice_tag WHERE invoices_id=1 AND tags_name='late']");
        assertThat(writes(unit.in(em -> {
                    Invoice invoice = em.find(Invoice.class, 1);
                    invoice.setTags(new HashSet<>(Set.of(em.find(Tag.class, "paid"), em.find(Tag.class, "late"))));
                })))
                .containsExactly("INSERT shop.invoice_tag (invoices_id=1, tags_name='late')");
        assertThat(writes(unit.in(em -> em.find(Invoice.class, 1).setTags(null))))
                .containsExactly("BATCH UNLOGGED [DELETE shop.invoice_tag WHERE invoices_id=1 AND tags_name='late'; "
                        + "DELETE shop.invoice_tag WHERE invoices_id=1 AND tags_name='paid']");
    }

    public static void anOrderThatIsStoredIsWrittenWhereItChanges() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> {
                    Album album = new Album(1);
                    album.getSongs().add(new Tag("b", null));
                    album.getSongs().add(new Tag("a", null));
                    em.persist(album);
                }))
                .contains("BATCH UNLOGGED [INSERT shop.album_tag (album_id=1, songs_name='b', songs_order=0); "
                        + "INSERT shop.album_tag (album_id=1, songs_name='a', songs_order=1)]");
        assertThat(writes(unit.in(em -> {
                    Album album = em.find(Album.class, 1);
                    assertThat(album.getSongs()).extracting(Tag::getName).containsExactly("b", "a");
                    album.getSongs().add(new Tag("c", null));
                })))
                .containsExactlyInAnyOrder(
                        "INSERT shop.tag (name='c')",
                        "INSERT shop.album_tag (album_id=1, songs_name='c', songs_order=2)",
                        "UPDATE shop.album SET version=2 WHERE id=1 IF version=1");
        assertThat(writes(unit.in(em -> em.find(Album.class, 1).getSongs().remove(0))))
                .containsExactlyInAnyOrder(
                        "BATCH UNLOGGED [INSERT shop.album_tag (album_id=1, songs_name='a', songs_order=0); "
                                + "INSERT shop.album_tag (album_id=1, songs_name='c', songs_order=1); "
                                + "DELETE shop.album_tag WHERE album_id=1 AND songs_name='b']",
                        "UPDATE shop.album SET version=3 WHERE id=1 IF version=2");
    }

    public static void anElementStandsOnceInAJoinTable() {
        RecordedUnit unit = unit();
        EntityManager em = unit.em();
        Album album = new Album(1);
        Tag tag = new Tag("a", null);
        album.getSongs().add(tag);
        album.getSongs().add(tag);
        em.persist(album);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(em::flush)
                .withMessage("RW-1334: A collection holds an element twice [Album.songs, id 1]. "
                        + "A join table has one row for an owner and an element. Remove one, or declare a Set.");
    }

    public static void mergeGoesOnToElements() {
        RecordedUnit unit = withInvoice();
        EntityManager before = unit.em();
        Invoice detached = before.find(Invoice.class, 1);
        assertThat(detached.getPositions()).hasSize(3);
        assertThat(detached.getTags()).hasSize(1);
        before.clear();
        detached.getPositions().get(0).setAmount(31);
        detached.getPositions().remove(1);
        detached.add(5, 50);
        detached.getTags().clear();
        detached.getTags().add(new Tag("new", "blue"));

        assertThat(writes(unit.in(em -> {
                    Invoice invoice = em.merge(detached);
                    assertThat(invoice.getPositions())
                            .extracting(Position::getLine)
                            .containsExactly(2, 1, 5);
                    assertThat(invoice.getPositions()).allMatch(position -> position.getInvoice() == invoice);
                })))
                .containsExactlyInAnyOrder(
                        "BATCH UNLOGGED [UPDATE shop.position SET amount=31 WHERE invoice_id=1 AND line=2; "
                                + "INSERT shop.position (invoice_id=1, line=5, amount=50); "
                                + "DELETE shop.position WHERE invoice_id=1 AND line=3]",
                        "INSERT shop.tag (name='new', colour='blue')",
                        "BATCH UNLOGGED [INSERT shop.invoice_tag (invoices_id=1, tags_name='new'); "
                                + "DELETE shop.invoice_tag WHERE invoices_id=1 AND tags_name='late']");
    }

    public static void aCollectionThatWasNotReadIsNotMerged() {
        RecordedUnit unit = withInvoice();
        EntityManager before = unit.em();
        Invoice detached = before.find(Invoice.class, 1);
        before.clear();
        detached.setMemo("late");

        assertThat(writes(unit.in(em -> em.merge(detached))))
                .containsExactly("UPDATE shop.invoice SET memo='late' WHERE id=1");
    }

    public static void aDetachedCollectionThatWasNotReadSaysSo() {
        RecordedUnit unit = withInvoice();
        EntityManager em = unit.em();
        Invoice detached = em.find(Invoice.class, 1);
        em.clear();
        Invoice stateless =
                unit.factory().unwrap(EntityStore.class).find(Invoice.class, 1).orElseThrow();

        for (Invoice each : List.of(detached, stateless)) {
            assertThatExceptionOfType(RingwayException.class)
                    .isThrownBy(() -> each.getPositions().size())
                    .withMessage("RW-1333: The collection 'positions' is not loaded [Invoice]. It is read when it is "
                            + "first used, and no persistence context manages the instance. Use it while its "
                            + "EntityManager is open, or load it with the instance by an EntityGraph.");
        }
    }

    public static void refreshReadsCollectionsAgain() {
        RecordedUnit unit = withInvoice();

        assertThat(writes(unit.in(em -> {
                    Invoice invoice = em.find(Invoice.class, 1);
                    invoice.getPositions().remove(0);
                    invoice.getPositions().get(0).setAmount(98);
                    em.refresh(invoice);
                    assertThat(invoice.getPositions())
                            .extracting(Position::getAmount)
                            .containsExactly(30, 20, 10);
                })))
                .isEmpty();
    }

    public static void refreshReadsTheRowsThatItGoesOnToInOneBurst() {
        RecordedUnit unit = withInvoice();

        unit.in(em -> {
            Invoice invoice = em.find(Invoice.class, 1);
            assertThat(invoice.getPositions()).hasSize(3);
            unit.log();
            em.refresh(invoice);
            List<String> log = unit.log();
            assertThat(log.subList(0, 5))
                    .allMatch(line ->
                            line.contains("line=") || line.contains("FROM shop.invoice ") || line.contains("number=7"));
            assertThat(log.subList(5, log.size()))
                    .containsExactly("SELECT invoice_id, number FROM shop.receipt WHERE invoice_id=1");
        });
    }

    public static void theStatelessCoreWritesNoElements() {
        RecordedUnit unit = unit();
        Invoice invoice = new Invoice(1);
        invoice.getTags().add(new Tag("a", null));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> unit.factory().unwrap(EntityStore.class).insert(invoice))
                .withMessage("RW-1335: The stateless store and batches do not write the elements of a collection "
                        + "[Invoice.tags, id 1]. They are rows of a join table, and one call writes one row of an "
                        + "entity. Persist or merge the instance with an EntityManager.");
    }

    public static void collectionsAreWhereTheirOwnerIs() {
        RecordedUnit unit = unit();
        RoutedEntityManager em = unit.em();
        Invoice invoice = new Invoice(1);
        invoice.add(1, 10);
        invoice.getTags().add(new Tag("a", null));
        em.using(Using.connection("there")).persist(invoice);
        em.flush();
        em.clear();

        assertThat(unit.log()).isEmpty();
        assertThat(unit.logThere())
                .contains(
                        "INSERT shop.position (invoice_id=1, line=1, amount=10)",
                        "INSERT shop.invoice_tag (invoices_id=1, tags_name='a')");
        Invoice again = em.using(Using.connection("there")).find(Invoice.class, 1);
        assertThat(again.getPositions()).hasSize(1);
        assertThat(again.getTags()).extracting(Tag::getName).containsExactly("a");
        em.persist(new Position(again, 2, 20));
        assertThatExceptionOfType(RouteMismatchException.class)
                .isThrownBy(em::flush)
                .withMessageStartingWith("RW-1332: The attribute refers to an instance at there/shop, and is read from "
                        + "here/shop [Position.invoice, id PositionId[invoice=1, line=2]].");
        assertThat(unit.log()).isEmpty();
    }

    public static void aCollectionIsSerializedAsAPlainOne() throws Exception {
        RecordedUnit unit = withInvoice();
        EntityManager em = unit.em();
        List<Position> positions = em.find(Invoice.class, 1).getPositions();
        positions.clear();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(positions);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(List.of()).isInstanceOf(ArrayList.class);
        }
    }
}
