// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.StaleRowException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import java.time.Instant;

/** Persist, find, change, and a conflict: what is sent for each. */
final class UnitOfWork {
    private static final Instant MONDAY = Instant.parse("2026-11-16T07:30:00Z");

    private final EntityManagerFactory unit;

    UnitOfWork(EntityManagerFactory unit) {
        this.unit = unit;
    }

    void show() {
        persist();
        change();
        leaveAlone();
        conflict();
    }

    private void persist() {
        Story.chapter("New instances: null attributes are not sent, the trips of one car go together");
        unit.runInTransaction(em -> {
            Automobile car = new Automobile("RW-1 ANNA", "Isetta 300", Color.RED);
            Driver anna = new Driver("D-4711", "Anna");
            em.persist(car);
            em.persist(anna);
            for (int day = 0; day < 3; day++) {
                em.persist(new Trip(car, MONDAY.plusSeconds(day * 86_400L), anna, 12 + day));
            }
        });
    }

    private void change() {
        Story.chapter("One attribute changes: one column is sent");
        unit.runInTransaction(em -> {
            Automobile car = em.find(Automobile.class, "RW-1 ANNA");
            car.drive(39);
        });
    }

    private void leaveAlone() {
        Story.chapter("Nothing changes: nothing is sent");
        unit.runInTransaction(em -> {
            Automobile car = em.find(Automobile.class, "RW-1 ANNA");
            car.paint(Color.RED);
        });
        Story.tell("The car was red already.");
    }

    private void conflict() {
        Story.chapter("Two change one driver: the second is refused");
        try (EntityManager first = unit.createEntityManager();
                EntityManager second = unit.createEntityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            first.find(Driver.class, "D-4711").penalize(1);
            second.find(Driver.class, "D-4711").rename("Anna Maria");
            first.getTransaction().commit();
            second.getTransaction().commit();
        } catch (RollbackException e) {
            Story.tell("Refused: " + e.getMessage());
            if (e.getCause() instanceof StaleRowException stale) {
                Story.tell("What the database has instead: " + stale.row());
            }
        }
    }
}
