// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.contract.Car;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import io.ringway.spi.Tracked;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The container's way in, with a container made by hand. */
@ExtendWith(DevCassandraExtension.class)
class ContainerIT {
    private final RingwayPersistenceProvider provider = new RingwayPersistenceProvider();
    private Map<String, Object> properties;
    private Judge judge;

    @BeforeEach
    void begin(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        properties = Units.properties(node, keyspace);
    }

    @AfterEach
    void end() {
        judge.close();
    }

    @Test
    void entitiesAreEnhancedByTheTransformerThatTheContainerIsGiven() throws Exception {
        HandMadeContainer container = new HandMadeContainer(Car.class.getName());
        try (EntityManagerFactory factory = provider.createContainerEntityManagerFactory(container, properties)) {
            Class<?> car = container.getClassLoader().loadClass(Car.class.getName());
            assertThat(Tracked.class).isAssignableFrom(car);
            Object instance = car.getConstructor(int.class, String.class).newInstance(1, "AB");
            factory.runInTransaction(em -> em.persist(instance));
            long before =
                    judge.row("SELECT WRITETIME(plate) FROM $.car WHERE id = 1").getLong(0);

            factory.runInTransaction(em -> {
                Object reference = em.getReference(car, 1);
                assertThat(factory.getPersistenceUnitUtil().isLoaded(reference)).isFalse();
                set(reference, 9);
            });

            assertThat(judge.row("SELECT mileage FROM $.car WHERE id = 1").getInt(0))
                    .isEqualTo(9);
            assertThat(judge.row("SELECT WRITETIME(plate) FROM $.car WHERE id = 1")
                            .getLong(0))
                    .isEqualTo(before);
        }
    }

    @Test
    void aContainerThatTakesNoTransformerGetsPlainEntities() {
        HandMadeContainer container = new HandMadeContainer(Car.class.getName()).refusingTransformers();
        try (EntityManagerFactory factory = provider.createContainerEntityManagerFactory(container, properties);
                EntityManager em = factory.createEntityManager()) {
            Car car = new Car(2, "AB");
            assertThat(car).isNotInstanceOf(Tracked.class);
            em.persist(car);
            em.flush();
            car.setMileage(4);
            em.flush();
            assertThat(judge.row("SELECT mileage FROM $.car WHERE id = 2").getInt(0))
                    .isEqualTo(4);
        }
    }

    @Test
    void aUnitCanBeOpenedSeveralTimes() {
        HandMadeContainer container = new HandMadeContainer(Car.class.getName());
        provider.generateSchema(container, properties);
        EntityManagerFactory first = provider.createContainerEntityManagerFactory(container, properties);
        EntityManagerFactory second = provider.createContainerEntityManagerFactory(container, properties);
        first.close();

        assertThat(second.isOpen()).isTrue();
        assertThat(judge.row("SELECT id FROM $.car WHERE id = 77")).isNull();
        second.createEntityManager().close();
        second.close();
    }

    @Test
    void anotherProvidersUnitIsLeftToIt() {
        HandMadeContainer container = new HandMadeContainer(Car.class.getName()).of("org.acme.Provider");

        assertThat(provider.createContainerEntityManagerFactory(container, properties))
                .isNull();
        assertThat(container.transformers()).isEmpty();
    }

    private static void set(Object car, int mileage) {
        try {
            car.getClass().getMethod("setMileage", int.class).invoke(car, mileage);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
