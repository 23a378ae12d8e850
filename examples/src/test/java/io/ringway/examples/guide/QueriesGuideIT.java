// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.AccessPathException;
import io.ringway.QueryPlan;
import io.ringway.RoutedQuery;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Trip;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of docs/guide/queries.md. */
class QueriesGuideIT extends CarWithTrips {
    QueriesGuideIT() {
        super("RW-60");
    }

    @BeforeAll
    void another() {
        unit.runInTransaction(other -> other.persist(new Automobile("RW-61", "Elise", Color.BLUE)));
    }

    @Test
    void keysAreServed() {
        // tag::keys
        List<Trip> trips = em.createQuery(
                        "SELECT t FROM Trip t WHERE t.plate = :plate AND t.departure >= :from ORDER BY t.departure",
                        Trip.class)
                .setParameter("plate", "RW-60")
                .setParameter("from", MORNING)
                .getResultList();
        List<Automobile> cars = em.createQuery("SELECT a FROM Automobile a WHERE a.plate IN :plates", Automobile.class)
                .setParameter("plates", List.of("RW-60", "RW-61"))
                .getResultList();
        // end::keys
        assertThat(trips).extracting(Trip::kilometres).containsExactly(10, 11, 12);
        assertThat(cars).hasSize(2);
    }

    @Test
    void tablesAreReadByTokens() {
        List<String> read = new ArrayList<>();
        // tag::tokens
        List<String> plates = em.createQuery(
                        "SELECT a.plate FROM Automobile a WHERE function('token', a.plate) >= :lowest", String.class)
                .setParameter("lowest", Long.MIN_VALUE)
                .setMaxResults(100)
                .getResultList();
        while (!plates.isEmpty()) {
            read.addAll(plates);
            plates = em.createQuery(
                            "SELECT a.plate FROM Automobile a WHERE function('token', a.plate) > function('token', :last)",
                            String.class)
                    .setParameter("last", plates.get(plates.size() - 1))
                    .setMaxResults(100)
                    .getResultList();
        }
        // end::tokens
        assertThat(read).contains("RW-60", "RW-61").doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotServedIsRefused() {
        // tag::refused
        assertThatThrownBy(() -> em.createQuery("SELECT a FROM Automobile a WHERE a.model = 'Isetta'"))
                .isInstanceOf(AccessPathException.class)
                .hasMessageStartingWith("RW-1910: The query needs the access level filtering, and has indexes")
                .hasMessageContaining("Automobile has the partition key plate")
                .hasMessageContaining("@SaiIndex on Automobile.model may serve it");
        // end::refused
    }

    @Test
    void levelsAreAllowed() {
        // tag::level
        em.setProperty("ringway.query.access", "scan");
        List<String> models = em.createQuery(
                        "SELECT UPPER(a.model) FROM Automobile a WHERE a.model LIKE '%l%' ORDER BY a.model",
                        String.class)
                .getResultList();
        // end::level
        assertThat(models).contains("ELISE");
    }

    @Test
    void plansAreExplained() {
        // tag::explain
        QueryPlan plan = em.createQuery("SELECT SUM(t.kilometres) FROM Trip t WHERE t.plate = 'RW-60'")
                .unwrap(RoutedQuery.class)
                .explain();
        // end::explain
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).path()).isEqualTo(QueryPlan.Path.PARTITION);
        assertThat(plan.steps().get(0).statement()).startsWith("SELECT sum(cast(kilometres as bigint))");
        assertThat(plan.route().connection()).isEqualTo("archive");
    }

    @Test
    void streamsAndLaterAnswers() throws Exception {
        // tag::stream
        try (Stream<Trip> trips = em.createQuery("SELECT t FROM Trip t WHERE t.plate = 'RW-60'", Trip.class)
                .getResultStream()) {
            trips.forEach(trip -> assertThat(trip.kilometres()).isPositive());
        }
        // end::stream
        // tag::later
        CompletionStage<List<Integer>> later = em.createQuery("SELECT t.kilometres FROM Trip t WHERE t.plate = 'RW-60'")
                .unwrap(RoutedQuery.class)
                .fetchAsync();
        // end::later
        assertThat(later.toCompletableFuture().get()).containsExactly(12, 11, 10);
    }

    @Test
    void bulkWrites() {
        unit.runInTransaction(other -> other.persist(new Automobile("RW-62", "Scirocco", Color.RED)));
        // tag::bulk
        int renamed = em.createQuery("UPDATE Automobile a SET a.model = 'Isetta 300' WHERE a.plate = :plate")
                .setParameter("plate", "RW-62")
                .executeUpdate();
        int none = em.createQuery("UPDATE Automobile a SET a.model = 'Ghost' WHERE a.plate = 'RW-none'")
                .executeUpdate();
        // end::bulk
        assertThat(renamed).isEqualTo(1);
        assertThat(none).isZero();
        assertThat(em.find(Automobile.class, "RW-none")).isNull();
    }
}
