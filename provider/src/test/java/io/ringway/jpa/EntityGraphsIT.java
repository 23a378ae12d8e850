// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.contract.Exhibit;
import io.ringway.context.contract.Exhibit.Museum;
import io.ringway.context.contract.Exhibit.Painting;
import io.ringway.context.contract.Exhibit.Theme;
import io.ringway.context.contract.Exhibit.Vase;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What graphs load of real rows: it is there when the persistence context is not any more. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class EntityGraphsIT {
    private static final String LOAD = "jakarta.persistence.loadgraph";
    private static final String FETCH = "jakarta.persistence.fetchgraph";

    private EntityManagerFactory factory;
    private PersistenceUnitUtil util;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        factory = Units.open(node, keyspace, Exhibit.class, Painting.class, Vase.class, Theme.class, Museum.class);
        util = factory.getPersistenceUnitUtil();
        factory.runInTransaction(em -> {
            Museum museum = new Museum("Delft");
            em.persist(museum);
            em.persist(new Painting(1, museum, "sea", "baroque"));
            em.persist(new Vase(2, museum, "war", "krater"));
        });
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @Test
    void findLoadsWhatTheClassOfTheRowHas() {
        List<Exhibit> exhibits;
        try (EntityManager em = factory.createEntityManager()) {
            EntityGraph<Exhibit> graph = em.createEntityGraph(Exhibit.class);
            graph.addTreatedSubgraph(Painting.class).addAttributeNodes("styles");
            graph.addTreatedSubgraph(Vase.class).addAttributeNodes("forms");
            exhibits = List.of(em.find(graph, 1), em.find(graph, 2));
        }

        assertThat(((Painting) exhibits.get(0)).styles())
                .singleElement()
                .extracting(Theme::name)
                .isEqualTo("baroque");
        assertThat(((Vase) exhibits.get(1)).forms())
                .singleElement()
                .extracting(Theme::name)
                .isEqualTo("krater");
        assertThat(exhibits).noneMatch(exhibit -> util.isLoaded(exhibit, "themes"));
    }

    @Test
    void refreshLoadsMore() {
        try (EntityManager em = factory.createEntityManager()) {
            Exhibit painting = em.find(Exhibit.class, 1);
            assertThat(util.isLoaded(painting, "themes")).isFalse();

            em.refresh(painting, Map.of(LOAD, em.getEntityGraph("shown")));
            em.clear();

            assertThat(painting.themes())
                    .singleElement()
                    .extracting(Theme::name)
                    .isEqualTo("sea");
            assertThat(((Painting) painting).styles()).hasSize(1);
        }
    }

    @Test
    void aResultOfAQueryIsLoadedTogether() {
        try (EntityManager em = factory.createEntityManager()) {
            TypedQuery<Museum> query = typed(em, "SELECT * FROM museum WHERE city = 'Delft'");
            query.setHint(FETCH, em.getEntityGraph("tour"));
            Museum museum = query.getSingleResult();
            em.clear();

            assertThat(museum.exhibits()).hasSize(2);
            assertThat(museum.exhibits())
                    .allSatisfy(exhibit -> assertThat(exhibit.themes()).hasSize(1));
            assertThat(museum.exhibits())
                    .filteredOn(Painting.class::isInstance)
                    .singleElement()
                    .satisfies(painting ->
                            assertThat(((Painting) painting).styles()).hasSize(1));
        }
    }

    @SuppressWarnings("unchecked")
    private static TypedQuery<Museum> typed(EntityManager em, String cql) {
        return (TypedQuery<Museum>) em.createNativeQuery(cql, Museum.class);
    }
}
