// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.AccessPathException;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/criteria.md. */
@ExtendWith(DevCassandraExtension.class)
class CriteriaGuideIT {
    private static EntityManagerFactory unit;

    private EntityManager em;

    @BeforeAll
    static void open(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        unit = GuideUnit.open(depot, archive);
        unit.runInTransaction(em -> {
            Automobile car = new Automobile("RW-60", "Isetta", Color.RED);
            Driver driver = new Driver("D-60", "Anna");
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
