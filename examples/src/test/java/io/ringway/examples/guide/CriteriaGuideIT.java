// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.AccessPathException;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/guide/criteria.md. */
class CriteriaGuideIT extends CarWithTrips {
    CriteriaGuideIT() {
        super("RW-60");
    }

    @Test
    void readsAPartition() {
        // tag::partition
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Trip> query = cb.createQuery(Trip.class);
        Root<Trip> trip = query.from(Trip.class);
        query.where(
                cb.equal(trip.get("plate"), "RW-60"),
                cb.greaterThan(trip.get("departure"), Instant.parse("2026-11-16T07:30:00Z")));

        List<Trip> trips = em.createQuery(query).getResultList();
        // end::partition

        assertThat(trips).extracting(Trip::kilometres).containsExactly(12, 11);
    }

    @Test
    void takesParameters() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        // tag::parameters
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Trip> trip = query.from(Trip.class);
        Path<Instant> departure = trip.get("departure");
        Path<Integer> kilometres = trip.get("kilometres");
        ParameterExpression<String> plate = cb.parameter(String.class);
        query.select(cb.tuple(departure, kilometres)).where(cb.equal(trip.get("plate"), plate));

        Tuple last = em.createQuery(query)
                .setParameter(plate, "RW-60")
                .setMaxResults(1)
                .getSingleResult();
        int driven = last.get(kilometres);
        // end::parameters

        assertThat(driven).isEqualTo(12);
    }

    @Test
    void isRefusedAtOnce() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        // tag::refused
        CriteriaQuery<Automobile> query = cb.createQuery(Automobile.class);
        Root<Automobile> car = query.from(Automobile.class);
        query.where(cb.like(car.get("model"), "Is%"));

        assertThatThrownBy(() -> em.createQuery(query)).isInstanceOf(AccessPathException.class);

        em.setProperty("ringway.query.access", "scan");
        List<Automobile> cars = em.createQuery(query).getResultList();
        // end::refused

        assertThat(cars).extracting(Automobile::plate).contains("RW-60");
    }

    @Test
    void updates() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        // tag::update
        CriteriaUpdate<Automobile> update = cb.createCriteriaUpdate(Automobile.class);
        Root<Automobile> car = update.from(Automobile.class);
        Expression<Boolean> which = cb.equal(car.get("plate"), "RW-60");
        update.set("remark", "sold").where(which);

        em.getTransaction().begin();
        em.createQuery(update).executeUpdate();
        em.getTransaction().commit();
        // end::update

        assertThat(em.find(Automobile.class, "RW-60").remark()).isEqualTo("sold");
    }
}
