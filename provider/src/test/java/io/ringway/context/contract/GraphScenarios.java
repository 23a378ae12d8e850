// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.context.RecordedUnit;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** What entity graphs load. Each public method is a test. */
public final class GraphScenarios {
    private static final String READ_INVOICE = "SELECT id, memo FROM shop.invoice WHERE id=1";
    private static final String READ_RECEIPT = "SELECT invoice_id, number FROM shop.receipt WHERE invoice_id=1";
    private static final String READ_POSITIONS =
            "SELECT amount, invoice_id, line FROM shop.position WHERE invoice_id=1";
    private static final String READ_TAG_ROWS =
            "SELECT invoices_id, tags_name FROM shop.invoice_tag WHERE invoices_id=1";
    private static final String READ_TAG = "SELECT colour, name FROM shop.tag WHERE name='late'";

    private GraphScenarios() {}

    public static void aLoadGraphLoadsWhatItNames() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManager em = unit.em();
        EntityGraph<Invoice> graph = em.createEntityGraph(Invoice.class);
        graph.addAttributeNodes("positions", "memo");

        Invoice invoice = em.find(graph, 1);

        assertThat(unit.log()).containsExactlyInAnyOrder(READ_INVOICE, READ_RECEIPT, READ_POSITIONS);
        PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
        assertThat(util.isLoaded(invoice, "positions")).isTrue();
        assertThat(util.isLoaded(invoice, "tags")).isFalse();
        em.clear();
        assertThat(invoice.getPositions()).hasSize(3);
    }

    public static void aNamedGraphLeadsFurther() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManager em = unit.em();

        Invoice invoice =
                em.find(Invoice.class, 1, Map.of("jakarta.persistence.loadgraph", em.getEntityGraph("whole")));

        assertThat(unit.log())
                .containsExactlyInAnyOrder(
                        READ_INVOICE,
                        READ_RECEIPT,
                        READ_POSITIONS,
                        READ_TAG_ROWS,
                        READ_TAG,
                        "SELECT invoices_id, tags_name FROM shop.invoice_tag WHERE tags_name='late'");
        em.clear();
        assertThat(invoice.getTags().iterator().next().getInvoices()).containsExactly(invoice);
    }

    public static void aGraphLoadsMoreOfWhatIsManaged() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManager em = unit.em();
        Invoice invoice = em.find(Invoice.class, 1);
        assertThat(invoice.getTags()).hasSize(1);
        unit.log();

        assertThat(em.find(Invoice.class, 1, Map.of("jakarta.persistence.fetchgraph", em.getEntityGraph("whole"))))
                .isSameAs(invoice);
        assertThat(unit.log())
                .containsExactlyInAnyOrder(
                        READ_POSITIONS, "SELECT invoices_id, tags_name FROM shop.invoice_tag WHERE tags_name='late'");
    }

    public static void aGraphLoadsTheReferencesOfAResultInOneBurst() {
        RecordedUnit unit = AssociationScenarios.withBook();
        EntityManager em = unit.em();
        EntityGraph<Book> graph = em.createEntityGraph(Book.class);
        graph.addSubgraph("author");
        Book book = em.find(Book.class, 1, Map.of("jakarta.persistence.fetchgraph", graph));

        em.clear();
        assertThat(book.getAuthor().getCountry()).isEqualTo("UK");
        assertThat(unit.log())
                .containsExactly(
                        "SELECT author_name, edited_by, id, title FROM shop.book WHERE id=1",
                        "SELECT country, name FROM shop.author WHERE name='Jane'");
    }

    public static void graphsAreNamedAndCopied() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManagerFactory factory = unit.factory();
        EntityManager em = unit.em();

        assertThat(factory.getNamedEntityGraphs(Invoice.class)).containsOnlyKeys("whole");
        assertThat(factory.getNamedEntityGraphs(Tag.class)).isEmpty();
        assertThat(em.getEntityGraphs(Invoice.class)).singleElement().isEqualTo(em.getEntityGraph("whole"));
        assertThat(em.createEntityGraph("none")).isNull();
        EntityGraph<?> copy = em.createEntityGraph("whole");
        copy.removeAttributeNode("positions");
        copy.addAttributeNode("memo");
        factory.addNamedEntityGraph("less", copy);
        assertThat(names(em.getEntityGraph("less"))).containsExactlyInAnyOrder("tags", "memo");
        assertThat(em.getEntityGraph("less").getName()).isEqualTo("less");
        assertThat(names(em.getEntityGraph("whole"))).containsExactlyInAnyOrder("positions", "tags");
    }

    public static void aGraphTellsItsNodes() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManager em = unit.em();
        EntityGraph<Invoice> graph = em.createEntityGraph(Invoice.class);
        Subgraph<Tag> tags = graph.addSubgraph("tags", Tag.class);
        tags.addAttributeNodes("colour");
        graph.addAttributeNodes("positions", "receipt", "memo");

        assertThat(tags.getClassType()).isEqualTo(Tag.class);
        assertThat(graph.getAttributeNode("tags").getSubgraphs()).containsOnlyKeys(Tag.class);
        assertThat(graph.hasAttributeNode("id")).isFalse();
        graph.removeAttributeNodes(PersistentAttributeType.ONE_TO_MANY);
        graph.removeAttributeNodes(PersistentAttributeType.BASIC);
        assertThat(names(graph)).containsExactlyInAnyOrder("tags", "receipt");
        graph.removeAttributeNodes(PersistentAttributeType.ONE_TO_ONE);
        graph.removeAttributeNodes(PersistentAttributeType.MANY_TO_MANY);
        assertThat(graph.getAttributeNodes()).isEmpty();
        assertThat(graph.getName()).isNull();
    }

    public static void refreshLoadsWhatAGraphNames() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManager em = unit.em();
        Invoice invoice = em.find(Invoice.class, 1);
        unit.log();

        EntityGraph<Invoice> graph = em.createEntityGraph(Invoice.class);
        graph.addAttributeNodes("positions");
        em.refresh(invoice, Map.of("jakarta.persistence.fetchgraph", graph));

        assertThat(unit.log()) // and the receipt itself, to which REFRESH cascades
                .containsExactlyInAnyOrder(
                        READ_INVOICE,
                        READ_RECEIPT,
                        READ_POSITIONS,
                        "SELECT invoice_id, number FROM shop.receipt WHERE number=7");
        em.clear();
        assertThat(invoice.getPositions()).hasSize(3);
    }

    private static List<String> names(EntityGraph<?> graph) {
        return graph.getAttributeNodes().stream()
                .map(AttributeNode::getAttributeName)
                .toList();
    }

    public static void whatAGraphCannotSayIsRefused() {
        RecordedUnit unit = EntityCollectionScenarios.withInvoice();
        EntityManager em = unit.em();
        EntityGraph<Invoice> graph = em.createEntityGraph(Invoice.class);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> graph.addAttributeNodes("nothing"))
                .withMessage("RW-1531: The type has no attribute 'nothing' [" + Invoice.class.getName()
                        + "]. Take one of its attributes, of the kind and type that it has.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> graph.addSubgraph("memo"))
                .withMessage("RW-1336: A subgraph needs an attribute that leads to an entity or embeddable "
                        + "[Invoice.memo]. Add it as an attribute node.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> graph.addSubgraph("tags", Position.class))
                .withMessage("RW-1336: The attribute does not lead to a " + Position.class.getName()
                        + " [Invoice.tags]. Name " + Tag.class.getName() + ", or a class that extends it.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> graph.addKeySubgraph("tags"))
                .withMessage(
                        "RW-1336: A key subgraph needs a map whose keys are entities or embeddables [Invoice.tags]. "
                                + "Add the attribute as a node, or with a subgraph of its elements.");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> graph.getAttributeNode("tags"))
                .withMessage("RW-1337: The graph has no node for the attribute 'tags' [Invoice]. It has [].");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> em.getEntityGraph("whole").addAttributeNode("memo"))
                .withMessage("RW-1338: A named entity graph cannot be changed [Invoice]. "
                        + "Change the copy that createEntityGraph(name) gives.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> em.getEntityGraph("none"))
                .withMessage("RW-1339: There is no entity graph 'none'. There are [whole].");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> em.find(Tag.class, "late", Map.of("jakarta.persistence.loadgraph", graph)))
                .withMessage("RW-1339: The graph is for Invoice, and Tag is read [Tag]. Make one for Tag.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> em.find(Invoice.class, 1, Map.of("jakarta.persistence.loadgraph", "whole")))
                .withMessage("RW-1339: The graph is a java.lang.String [EntityGraph]. "
                        + "Pass one that createEntityGraph or getEntityGraph gave.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> em.find(
                        Invoice.class,
                        1,
                        Map.of("jakarta.persistence.loadgraph", graph, "jakarta.persistence.fetchgraph", graph)))
                .withMessage("RW-1339: A fetch graph and a load graph are given together "
                        + "[jakarta.persistence.fetchgraph and jakarta.persistence.loadgraph]. Leave one of them out.");
    }
}
