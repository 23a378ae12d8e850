// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Route;
import io.ringway.RoutedQuery;
import io.ringway.Using;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/guide/native-queries.md. */
class NativeQueriesGuideIT extends CarWithTrips {
    NativeQueriesGuideIT() {
        super("RW-30");
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
