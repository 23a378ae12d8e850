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
import java.util.HashSet;
import java.util.Set;

/** What is sent for the rows of join tables. Each public method is a test. */
public final class JoinTableScenarios {
    private JoinTableScenarios() {}

    public static void removeGoesOnToElementsAndErasesThePartitionOfTheJoinTable() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();

        assertThat(EntityCollectionScenarios.writes(unit.in(em -> em.remove(em.find(Invoice.class, 1)))))
                .containsExactlyInAnyOrder(
                        "DELETE shop.invoice WHERE id=1",
                        "DELETE shop.receipt WHERE number=7",
                        "BATCH UNLOGGED [DELETE shop.position WHERE invoice_id=1 AND line=1; "
                                + "DELETE shop.position WHERE invoice_id=1 AND line=2; "
                                + "DELETE shop.position WHERE invoice_id=1 AND line=3]",
                        "DELETE shop.invoice_tag WHERE invoices_id=1");
    }

    public static void aRowForEachElementThatComesOrGoes() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();

        assertThat(EntityCollectionScenarios.writes(unit.in(em -> {
                    Invoice invoice = em.find(Invoice.class, 1);
                    invoice.getTags().removeIf(tag -> tag.getName().equals("late"));
                    invoice.getTags().add(new Tag("paid", "green"));
                })))
                .containsExactlyInAnyOrder(
                        "INSERT shop.tag (name='paid', colour='green')",
                        "BATCH UNLOGGED [INSERT shop.invoice_tag (invoices_id=1, tags_name='paid'); "
                                + "DELETE shop.invoice_tag WHERE invoices_id=1 AND tags_name='late']");
        assertThat(EntityCollectionScenarios.writes(unit.in(em -> {
                    Invoice invoice = em.find(Invoice.class, 1);
                    invoice.setTags(new HashSet<>(Set.of(em.find(Tag.class, "paid"), em.find(Tag.class, "late"))));
                })))
                .containsExactly("INSERT shop.invoice_tag (invoices_id=1, tags_name='late')");
        assertThat(EntityCollectionScenarios.writes(
                        unit.in(em -> em.find(Invoice.class, 1).setTags(null))))
                .containsExactly("BATCH UNLOGGED [DELETE shop.invoice_tag WHERE invoices_id=1 AND tags_name='late'; "
                        + "DELETE shop.invoice_tag WHERE invoices_id=1 AND tags_name='paid']");
    }

    public static void anOrderThatIsStoredIsWrittenWhereItChanges() {
        RecordedUnit unit = EntityCollectionScenarios.unit();

        assertThat(unit.in(em -> {
                    Album album = new Album(1);
                    album.getSongs().add(new Tag("b", null));
                    album.getSongs().add(new Tag("a", null));
                    em.persist(album);
                }))
                .contains("BATCH UNLOGGED [INSERT shop.album_tag (album_id=1, songs_name='b', songs_order=0); "
                        + "INSERT shop.album_tag (album_id=1, songs_name='a', songs_order=1)]");
        assertThat(EntityCollectionScenarios.writes(unit.in(em -> {
                    Album album = em.find(Album.class, 1);
                    assertThat(album.getSongs()).extracting(Tag::getName).containsExactly("b", "a");
                    album.getSongs().add(new Tag("c", null));
                })))
                .containsExactlyInAnyOrder(
                        "INSERT shop.tag (name='c')",
                        "INSERT shop.album_tag (album_id=1, songs_name='c', songs_order=2)",
                        "UPDATE shop.album SET version=2 WHERE id=1 IF version=1");
        assertThat(EntityCollectionScenarios.writes(
                        unit.in(em -> em.find(Album.class, 1).getSongs().remove(0))))
                .containsExactlyInAnyOrder(
                        "BATCH UNLOGGED [INSERT shop.album_tag (album_id=1, songs_name='a', songs_order=0); "
                                + "INSERT shop.album_tag (album_id=1, songs_name='c', songs_order=1); "
                                + "DELETE shop.album_tag WHERE album_id=1 AND songs_name='b']",
                        "UPDATE shop.album SET version=3 WHERE id=1 IF version=2");
    }

    public static void anElementStandsOnceInAJoinTable() {
        RecordedUnit unit = EntityCollectionScenarios.unit();
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

    public static void theStatelessCoreWritesNoElements() {
        RecordedUnit unit = EntityCollectionScenarios.unit();
        Invoice invoice = new Invoice(1);
        invoice.getTags().add(new Tag("a", null));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> unit.factory().unwrap(EntityStore.class).insert(invoice))
                .withMessage("RW-1335: The stateless store and batches do not write the elements of a collection "
                        + "[Invoice.tags, id 1]. They are rows of a join table, and one call writes one row of an "
                        + "entity. Persist or merge the instance with an EntityManager.");
    }

    public static void collectionsAreWhereTheirOwnerIs() {
        RecordedUnit unit = EntityCollectionScenarios.unit();
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
}
