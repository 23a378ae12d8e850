// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What collections of entities send. Each public method is a test. */
public final class EntityCollectionScenarios {
    private EntityCollectionScenarios() {}

    static RecordedUnit unit() {
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

    static List<String> writes(List<String> log) {
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
