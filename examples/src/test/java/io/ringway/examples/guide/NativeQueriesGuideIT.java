// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Route;
import io.ringway.RoutedQuery;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/native-queries.md. */
@ExtendWith(DevCassandraExtension.class)
class NativeQueriesGuideIT {
    private static EntityManagerFactory unit;

    private EntityManager em;

    @BeforeAll
    static void open(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        unit = GuideUnit.open(depot, archive);
        unit.runInTransaction(em -> {
            Automobile car = new Automobile("RW-30", "Isetta", Color.RED);
            Driver driver = new Driver("D-30", "Anna");
            em.persist(car);
            for (int hour = 0; hour < 3; hour++) {
                em.persist(new Trip(
                        car, Instant.parse("2026-11-16T07:00:00Z").plusSeconds(hour * 3600L), driver, 10 + hour));
            }
        });
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @BeforeEach
    void begin() {
        em = unit.createEntityManager();
    }

    @AfterEach
    void end() {
        em.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesEntities() {
        // tag::entities
        List<Trip> trips = em.createNativeQuery(
                        "SELECT plate, departure, driver, kilometres FROM trip WHERE plate = :plate", Trip.class)
                .setParameter("plate", "RW-30")
                .setMaxResults(2)
                .getResultList();
        // end::entities
        assertThat(trips).extracting(Trip::kilometres).containsExactly(12, 11);
        assertThat(trips).allMatch(em::contains);
    }

    @Test
    void givesValuesAndTuples() {
        // tag::values
        Long count = (Long) em.createNativeQuery("SELECT count(*) FROM automobile WHERE plate = ?", Long.class)
                .setParameter(1, "RW-30")
                .getSingleResult();
        Tuple car = (Tuple) em.createNativeQuery("SELECT model, color FROM automobile WHERE plate = ?", Tuple.class)
                .setParameter(1, "RW-30")
                .getSingleResult();
        String model = car.get("model", String.class);
        // end::values
        assertThat(count).isEqualTo(1L);
        assertThat(model).isEqualTo("Isetta");
        assertThat(car.get(1)).isEqualTo("RED");
    }

    @Test
    void writes() {
        // tag::update
        int applied = em.createNativeQuery("UPDATE automobile SET mileage = ?1 WHERE plate = ?2 IF mileage = ?3")
                .setParameter(1, 100)
                .setParameter(2, "RW-30")
                .setParameter(3, 99)
                .executeUpdate();
        // end::update
        assertThat(applied).isZero();
    }

    @Test
    void goesElsewhere() {
        // tag::route
        Query query = em.createNativeQuery("SELECT count(*) FROM trip WHERE plate = ?")
                .setParameter(1, "RW-30");
        RoutedQuery routed = query.unwrap(RoutedQuery.class).using(Using.connection("archive"));
        Route route = routed.explainRoute();
        Object count = query.getSingleResult();
        // end::route
        assertThat(route.connection()).isEqualTo("archive");
        assertThat(count).isEqualTo(3L);
        // tag::hint
        Object same = em.createNativeQuery("SELECT count(*) FROM trip WHERE plate = 'RW-30'")
                .setHint("ringway.connection", "archive")
                .getSingleResult();
        // end::hint
        assertThat(same).isEqualTo(count);
    }

    @Test
    void refusesAnEntityWithoutAllItsColumns() {
        // tag::missing
        assertThatThrownBy(() -> em.createNativeQuery("SELECT plate FROM automobile", Automobile.class)
                        .getResultList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("RW-1507: The result lacks the columns [color, mileage, model, remark]");
        // end::missing
    }
}
