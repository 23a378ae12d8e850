// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.ConnectionScope;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** A row moves from one cluster to the other, and CQL asks about it. */
final class TwoClusters {
    private static final Using ARCHIVE = Using.connection("archive");

    private final EntityManagerFactory unit;

    TwoClusters(EntityManagerFactory unit) {
        this.unit = unit;
    }

    void show() {
        createTable();
        copy();
        query();
    }

    /** The unit has created the table where its entity is at home; in a scope the same is done elsewhere. */
    @SuppressWarnings("try") // The scope works by being open.
    private void createTable() {
        Story.chapter("The archive gets a table for cars too; the tables that are there already stay as they are");
        try (ConnectionScope scope = ConnectionScope.open(ARCHIVE, Automobile.class)) {
            unit.getSchemaManager().create(false);
        }
    }

    private void copy() {
        Story.chapter("A car is copied to the archive, and then removed from the depot");
        unit.runInTransaction(em -> {
            Automobile car = em.find(Automobile.class, "RW-1 ANNA");
            RoutedEntityManager archive = em.unwrap(RoutedEntityManager.class).using(ARCHIVE);
            Automobile copy = archive.merge(car);
            copy.remark("sold");
        });
        unit.runInTransaction(em -> em.remove(em.find(Automobile.class, "RW-1 ANNA")));
        try (EntityManager em = unit.createEntityManager()) {
            Automobile gone = em.find(Automobile.class, "RW-1 ANNA");
            Automobile kept = em.find(Automobile.class, "RW-1 ANNA", ARCHIVE);
            Story.tell("At the depot: " + (gone == null ? "no such car" : gone.plate()));
            Story.tell("In the archive: " + kept.plate() + ", " + kept.mileage() + " km, " + kept.remark());
        }
    }

    private void query() {
        Story.chapter("CQL, with rows as entities and as tuples");
        try (EntityManager em = unit.createEntityManager()) {
            @SuppressWarnings("unchecked")
            List<Trip> trips = em.createNativeQuery(
                            "SELECT plate, departure, driver, kilometres FROM trip WHERE plate = ?1 AND departure > ?2",
                            Trip.class)
                    .setParameter(1, "RW-1 ANNA")
                    .setParameter(2, Instant.parse("2026-11-17T00:00:00Z"))
                    .getResultList();
            trips.forEach(trip -> Story.tell("Trip of " + trip.departure() + ": " + trip.kilometres() + " km"));
            Tuple sum = (Tuple) em.createNativeQuery(
                            "SELECT count(*) AS trips, sum(kilometres) AS kilometres FROM trip WHERE plate = :plate",
                            Tuple.class)
                    .setHint("ringway.connection", "archive")
                    .setParameter("plate", "RW-1 ANNA")
                    .getSingleResult();
            Story.tell(sum.get("trips") + " trips, " + sum.get("kilometres") + " km in all");
        }
    }
}
