// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Instant;

/** Attributes that the compiler knows, by the metamodel classes which the annotation processor of ringway-enhancer generates. */
final class Checked {
    private final EntityManagerFactory unit;

    Checked(EntityManagerFactory unit) {
        this.unit = unit;
    }

    void show() {
        Story.chapter("A criteria query names attributes that the compiler knows");
        CriteriaBuilder builder = unit.getCriteriaBuilder();
        CriteriaQuery<Trip> query = builder.createQuery(Trip.class);
        Root<Trip> trip = query.from(Trip.class);
        query.where(
                        builder.equal(trip.get(Trip_.plate), "RW-1 ANNA"),
                        builder.greaterThan(trip.get(Trip_.departure), Instant.parse("2026-11-17T00:00:00Z")))
                .orderBy(builder.asc(trip.get(Trip_.departure)));
        unit.runInTransaction(em -> em.createQuery(query)
                .getResultList()
                .forEach(each -> Story.tell("Trip of " + each.departure() + ": " + each.kilometres() + " km")));
    }
}
