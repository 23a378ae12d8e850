// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Partitions that have static values and no rows, which the database tells as a row without clustering columns: nothing that
 * reads rows takes one for an instance, whoever maps the static columns.
 */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class StaticOnlyPartitionIT {
    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("ringway.query.access", "scan");
        factory = Units.open(
                properties,
                Reading.class,
                Membership.class,
                Line.class,
                Halt.class,
                Vehicle.class,
                Tram.class,
                Depot.class);
        factory.runInTransaction(each -> {
            each.persist(new Reading("full", 1, "Ulm", 20));
            each.persist(new Reading("full", 2, "Ulm", 30));
            Line line = new Line("full", "VBB");
            each.persist(line);
            each.persist(new Halt(line, 1));
            each.persist(new Tram("full", 1, "T4"));
        });
        judge.execute("INSERT INTO $.reading (station, place) VALUES ('empty', 'Zürich')");
        judge.execute("INSERT INTO $.halt (name, operator, version) VALUES ('empty', 'ZVV', 1)");
        judge.execute("INSERT INTO $.vehicle (depot, owner) VALUES ('empty', 'VBZ')");
        judge.execute("INSERT INTO $.membership (team, motto) VALUES ('empty', 'none')");
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
    }

    @AfterEach
    void end() {
        em.close();
    }

    @Test
    void nothingIsFound() {
        assertThat(em.find(Reading.class, Reading.id("empty", 0))).isNull();
        assertThat(em.find(Halt.class, new Halt.Id("empty", 0))).isNull();
        assertThat(em.find(Vehicle.class, new Vehicle.Id("empty", 0))).isNull();
    }

    @Test
    void queriesLeaveThemOut() {
        assertThat(all("SELECT r FROM Reading r WHERE r.station = 'empty'")).isEmpty();
        assertThat(all("SELECT r FROM Reading r")).hasSize(2);
        assertThat(all("SELECT r FROM Reading r WHERE r.station IN ('full', 'empty') ORDER BY r.number"))
                .hasSize(2);
        assertThat(all("SELECT r.place FROM Reading r WHERE r.station = 'empty'"))
                .isEmpty();
        assertThat(all("SELECT r.place FROM Reading r WHERE r.place = 'Zürich'"))
                .isEmpty();
        assertThat(all("SELECT r.station FROM Reading r WHERE r.temperature IS NULL"))
                .isEmpty();
        assertThat(all("SELECT h FROM Halt h WHERE h.line.name = 'empty'")).isEmpty();
        assertThat(all("SELECT m FROM Membership m WHERE m.team = 'empty'")).isEmpty();
    }

    @Test
    void aggregatesCountThemNot() {
        assertThat(all("SELECT COUNT(r) FROM Reading r WHERE r.station = 'empty'"))
                .isEqualTo(List.of(0L));
        assertThat(all("SELECT COUNT(r) FROM Reading r")).isEqualTo(List.of(2L));
        assertThat(all("SELECT COUNT(r.place) FROM Reading r")).isEqualTo(List.of(2L));
        assertThat(all("SELECT MAX(r.place) FROM Reading r")).isEqualTo(List.of("Ulm"));
        assertThat(all("SELECT MAX(r.place) FROM Reading r WHERE r.station IN ('full', 'empty')"))
                .isEqualTo(List.of("Ulm"));
        assertThat(all("SELECT r.station FROM Reading r GROUP BY r.station")).isEqualTo(List.of("full"));
        assertThat(all("SELECT COUNT(r) FROM Reading r GROUP BY r.station")).isEqualTo(List.of(2L));
    }

    @Test
    void staticColumnsOfAnotherEntityCountAlike() {
        assertThat(all("SELECT COUNT(h) FROM Halt h WHERE h.line.name = 'empty'"))
                .isEqualTo(List.of(0L));
        assertThat(all("SELECT COUNT(h) FROM Halt h")).isEqualTo(List.of(1L));
        assertThat(all("SELECT COUNT(h) FROM Halt h GROUP BY h.line.name")).isEqualTo(List.of(1L));
    }

    @Test
    void subqueriesAndJoinsLeaveThemOut() {
        assertThat(all("SELECT r FROM Reading r WHERE EXISTS (SELECT 1 FROM Reading o WHERE o.station = 'empty')"))
                .isEmpty();
        assertThat(all("SELECT l FROM Line l JOIN l.halts h WHERE l.name = 'empty'"))
                .isEmpty();
        assertThat(all("SELECT l FROM Line l WHERE l.halts IS EMPTY AND l.name = 'empty'"))
                .hasSize(1);
        assertThat(em.find(Line.class, "empty").halts).isEmpty();
    }

    @Test
    void streamsAndCriteriaLeaveThemOut() {
        try (Stream<Reading> rows =
                em.createQuery("SELECT r FROM Reading r", Reading.class).getResultStream()) {
            assertThat(rows.map(row -> row.station)).containsOnly("full");
        }
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<Reading> root = count.from(Reading.class);
        count.select(builder.count(root)).where(builder.equal(root.get("station"), "empty"));
        assertThat(em.createQuery(count).getSingleResult()).isZero();
    }

    @Test
    void nativeQueriesLeaveThemOut() {
        assertThat(em.createNativeQuery("SELECT * FROM " + keyspace + ".reading", Reading.class)
                        .getResultList())
                .hasSize(2);
        try (Stream<?> rows = em.createNativeQuery("SELECT * FROM " + keyspace + ".vehicle", Vehicle.class)
                .getResultStream()) {
            assertThat(rows).hasSize(1);
        }
    }

    @Test
    void rowsOfSeveralClassesAreClassifiedWithoutThem() {
        assertThat(all("SELECT v FROM Vehicle v")).hasOnlyElementsOfType(Tram.class);
        assertThat(all("SELECT COUNT(v) FROM Vehicle v")).isEqualTo(List.of(1L));
        assertThat(all("SELECT TYPE(v) FROM Vehicle v WHERE v.depot = 'empty'")).isEmpty();
        assertThat(em.find(Depot.class, "empty").owner).isEqualTo("VBZ");
        assertThat(em.find(Depot.class, "full")).isNull();
    }

    @Test
    void bulkStatementsLeaveThem() {
        judge.execute("INSERT INTO $.reading (station, place) VALUES ('bulk', 'Bern')");

        factory.runInTransaction(each -> {
            assertThat(each.createQuery("UPDATE Reading r SET r.temperature = 1 WHERE r.station = 'bulk'")
                            .executeUpdate())
                    .isZero();
            assertThat(each.createQuery("UPDATE Reading r SET r.place = 'Chur' WHERE r.station = 'bulk'")
                            .executeUpdate())
                    .isZero();
        });

        assertThat(judge.row("SELECT number, place, temperature FROM $.reading WHERE station = 'bulk'")
                        .getFormattedContents())
                .isEqualTo("[number:NULL, place:'Bern', temperature:NULL]");
        judge.execute("DELETE FROM $.reading WHERE station = 'bulk'");
    }

    private List<?> all(String jpql) {
        return em.createQuery(jpql).getResultList();
    }
}
