// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.Batch;
import io.ringway.BatchConnectionMismatchException;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;

/** Several writes in one batch, which is for one connection. */
final class Convoy {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    private final EntityManagerFactory unit;

    Convoy(EntityManagerFactory unit) {
        this.unit = unit;
    }

    void show() {
        Story.chapter("A batch goes to one connection: its own, or that of its first write");
        Automobile car = new Automobile("RW-2 BEN", "Goggomobil", Color.GREEN);
        Trip trip = new Trip(car, SUNDAY, new Driver("D-4712", "Ben"), 21);
        try (EntityManager em = unit.createEntityManager()) {
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
            try (Batch batch = routed.batch()) {
                batch.insert(car).insert(trip);
            } catch (BatchConnectionMismatchException e) {
                Story.tell("Refused: " + e.getMessage());
            }
            routed.runInBatch(
                    batch -> {
                        batch.insert(car).insert(trip);
                        batch.explain().toString().lines().forEach(Story::tell);
                        batch.afterSuccess(() -> Story.tell("The batch is written."));
                    },
                    Using.connection("archive"));
        }
    }
}
