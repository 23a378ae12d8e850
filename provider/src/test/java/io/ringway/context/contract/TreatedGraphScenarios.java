// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Exhibit.Museum;
import io.ringway.context.contract.Exhibit.Painting;
import io.ringway.context.contract.Exhibit.Theme;
import io.ringway.context.contract.Exhibit.Vase;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Subgraph;
import java.util.List;
import java.util.Map;

/** What entity graphs load of entities that extend entities. Each public method is a test. */
public final class TreatedGraphScenarios {
    private static final String LOAD = "jakarta.persistence.loadgraph";

    private TreatedGraphScenarios() {}

    private static RecordedUnit filled() {
        RecordedUnit unit = RecordedUnit.of(Exhibit.class, Painting.class, Vase.class, Theme.class, Museum.class);
        unit.in(em -> {
            Museum museum = new Museum("Delft");
            em.persist(museum);
            em.persist(new Painting(1, museum, "sea", "baroque"));
            em.persist(new Vase(2, museum, "war", "krater"));
        });
        unit.log();
        return unit;
    }

    private static boolean isLoaded(EntityManager em, Object entity, String attribute) {
        PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
        return util.isLoaded(entity, attribute);
    }

    public static void aGraphNamesWhatSubclassesHave() {
        EntityManager em = filled().em();
        EntityGraph<Exhibit> graph = em.createEntityGraph(Exhibit.class);
        graph.addTreatedSubgraph(Painting.class).addAttributeNodes("styles");

        Exhibit painting = em.find(graph, 1);
        Exhibit vase = em.find(graph, 2);

        assertThat(isLoaded(em, painting, "styles")).isTrue();
        assertThat(isLoaded(em, painting, "themes")).isFalse();
        assertThat(isLoaded(em, vase, "forms")).isFalse();
        em.clear();
        assertThat(((Painting) painting).styles())
                .singleElement()
                .extracting(Theme::name)
                .isEqualTo("baroque");
    }

    public static void aGraphOfASuperclassIsOneOfItsSubclasses() {
        EntityManager em = filled().em();
        EntityGraph<?> shown = em.getEntityGraph("shown");

        Painting painting = em.find(Painting.class, 1, Map.of(LOAD, shown));
        Exhibit vase = em.find(Exhibit.class, 2, Map.of(LOAD, shown));

        assertThat(isLoaded(em, painting, "themes")).isTrue();
        assertThat(isLoaded(em, painting, "styles")).isTrue();
        assertThat(isLoaded(em, vase, "themes")).isTrue();
        assertThat(isLoaded(em, vase, "forms")).isFalse();
    }

    public static void refreshLoadsWhatAGraphOfASuperclassNames() {
        EntityManager em = filled().em();
        Exhibit painting = em.find(Exhibit.class, 1);
        assertThat(isLoaded(em, painting, "themes")).isFalse();

        em.refresh(painting, Map.of(LOAD, em.getEntityGraph("shown")));

        assertThat(isLoaded(em, painting, "themes")).isTrue();
        assertThat(isLoaded(em, painting, "styles")).isTrue();
    }

    public static void subgraphsOfOneNameAreForSeveralClasses() {
        EntityManager em = filled().em();

        Museum museum = em.find(Museum.class, "Delft", Map.of(LOAD, em.getEntityGraph("tour")));

        em.clear();
        assertThat(museum.exhibits()).hasSize(2);
        for (Exhibit exhibit : museum.exhibits()) {
            assertThat(isLoaded(em, exhibit, "themes")).isTrue();
            if (exhibit instanceof Painting) {
                assertThat(isLoaded(em, exhibit, "styles")).isTrue();
            } else {
                assertThat(isLoaded(em, exhibit, "forms")).isFalse();
            }
        }
        assertThat(em.getEntityGraph("tour").getAttributeNode("exhibits").getSubgraphs())
                .containsOnlyKeys(Exhibit.class, Painting.class);
    }

    public static void allAttributesAreIncluded() {
        EntityManager em = filled().em();

        Exhibit painting = em.find(Painting.class, 1, Map.of(LOAD, em.getEntityGraph("Painting")));

        assertThat(List.of("museum", "styles", "themes")).allMatch(attribute -> isLoaded(em, painting, attribute));
    }

    public static void graphsAreFoundByTheirClass() {
        EntityManager em = filled().em();

        assertThat(names(em.getEntityGraphs(Painting.class))).containsExactly("Painting", "shown");
        assertThat(names(em.getEntityGraphs(Exhibit.class))).containsExactly("shown");
        Map<String, EntityGraph<? extends Exhibit>> exhibits =
                em.getEntityManagerFactory().getNamedEntityGraphs(Exhibit.class);
        assertThat(exhibits).containsOnlyKeys("Painting", "shown");
        assertThat(em.getEntityManagerFactory().getNamedEntityGraphs(Object.class))
                .containsOnlyKeys("Painting", "shown", "tour");
    }

    public static void copiesHaveWhatSubclassesHave() {
        EntityManager em = filled().em();
        @SuppressWarnings("unchecked")
        EntityGraph<Exhibit> copy = (EntityGraph<Exhibit>) em.createEntityGraph("shown");
        Subgraph<Vase> ofVases = copy.addTreatedSubgraph(Vase.class);
        ofVases.addAttributeNodes("forms");
        copy.removeAttributeNode("themes");
        em.getEntityManagerFactory().addNamedEntityGraph("less", copy);
        ofVases.removeAttributeNode("forms");

        Exhibit vase = em.find(Vase.class, 2, Map.of(LOAD, em.getEntityGraph("less")));
        Exhibit painting = em.find(Exhibit.class, 1, Map.of(LOAD, em.getEntityGraph("less")));

        assertThat(ofVases.getClassType()).isEqualTo(Vase.class);
        assertThat(isLoaded(em, vase, "forms")).isTrue();
        assertThat(isLoaded(em, vase, "themes")).isFalse();
        assertThat(isLoaded(em, painting, "styles")).isTrue();
    }

    public static void whatIsNoSubclassIsRefused() {
        EntityManager em = filled().em();
        EntityGraph<Painting> graph = em.createEntityGraph(Painting.class);
        EntityGraph<Museum> ofMuseums = em.createEntityGraph(Museum.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.find(Exhibit.class, 1, Map.of(LOAD, graph)))
                .withMessage(
                        "RW-1339: The graph is for Painting, and Exhibit is read [Exhibit]. Make one for Exhibit.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unchecked(graph).addTreatedSubgraph(Vase.class))
                .withMessage("RW-1336: " + Vase.class.getName()
                        + " is no subclass of what the graph is for [Painting]. " + "Name an entity that extends it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofMuseums.addSubgraph("exhibits", Theme.class))
                .withMessage("RW-1336: The attribute does not lead to a " + Theme.class.getName()
                        + " [Museum.exhibits]. Name " + Exhibit.class.getName() + ", or a class that extends it.");
        assertThatIllegalStateException()
                .isThrownBy(() -> unchecked(em.getEntityGraph("shown")).addTreatedSubgraph(Vase.class))
                .withMessageStartingWith("RW-1338: ");
        assertThatIllegalStateException()
                .isThrownBy(() -> em.getEntityGraph("tour")
                        .getAttributeNode("exhibits")
                        .getSubgraphs()
                        .get(Painting.class)
                        .addAttributeNodes("themes"))
                .withMessageStartingWith("RW-1338: ");
    }

    private static <T> List<String> names(List<EntityGraph<? super T>> graphs) {
        return graphs.stream().<String>map(EntityGraph::getName).toList();
    }

    @SuppressWarnings("unchecked")
    private static EntityGraph<Object> unchecked(EntityGraph<?> graph) {
        return (EntityGraph<Object>) graph;
    }
}
