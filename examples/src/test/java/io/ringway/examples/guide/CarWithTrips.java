// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guide's examples of queries are about: a car with three trips, of 10, 11 and 12 kilometres, an hour apart. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class CarWithTrips {
    static final Instant MORNING = Instant.parse("2026-11-16T07:00:00Z");

    private final String plate;
    EntityManagerFactory unit;
    EntityManager em;

    /** @param plate of the car */
    CarWithTrips(String plate) {
        this.plate = plate;
    }

    @BeforeAll
    void open(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        unit = GuideUnit.open(depot, archive);
        unit.runInTransaction(other -> {
            Automobile car = new Automobile(plate, "Isetta", Color.RED);
            Driver driver = new Driver("D-60", "Anna");
            other.persist(car);
            for (int hour = 0; hour < 3; hour++) {
                other.persist(new Trip(car, MORNING.plusSeconds(hour * 3600L), driver, 10 + hour));
            }
        });
    }

    @AfterAll
    void close() {
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
}
