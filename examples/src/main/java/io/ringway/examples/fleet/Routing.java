// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.ConnectionScope;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** Where operations would go, and why. Nothing is sent. */
final class Routing {
    private final EntityManagerFactory unit;

    Routing(EntityManagerFactory unit) {
        this.unit = unit;
    }

    @SuppressWarnings("try") // The scope works by being open.
    void show() {
        Story.chapter("Which entity goes to which connection, and why");
        try (EntityManager em = unit.createEntityManager()) {
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
            Story.route("Automobile", routed.explainRoute(Automobile.class));
            Story.route("Driver", routed.explainRoute(Driver.class));
            Story.route("Trip", routed.explainRoute(Trip.class));
            Story.route(
                    "Automobile with an option",
                    routed.explainRoute(Automobile.class, Using.route("archive", "scrapyard")));
            Story.route(
                    "Automobile through a view",
                    routed.using(Using.connection("archive")).explainRoute(Automobile.class));
            try (ConnectionScope scope = ConnectionScope.open(Using.connection("archive"), Automobile.class)) {
                Story.route("Automobile in a scope", routed.explainRoute(Automobile.class));
                Story.route("Driver in a scope of others", routed.explainRoute(Driver.class));
            }
        }
    }
}
