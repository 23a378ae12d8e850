// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import io.ringway.RingwayException;
import io.ringway.jpa.Units;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entity listeners into which CDI injects. */
class ListenerBeansTest {
    private static final String PROPERTY = "jakarta.persistence.bean.manager";
    private static final List<String> HEARD = new ArrayList<>();

    @BeforeEach
    void forget() {
        HEARD.clear();
    }

    @Test
    void theBeanManagerThatIsGivenInjects() {
        try (SeContainer container = container()) {
            persist(Map.of(PROPERTY, container.getBeanManager()));
        }

        assertThat(HEARD).containsExactly("made", "persisting by injected", "destroyed");
    }

    @Test
    void theContainerThatRunsInjects() {
        try (SeContainer container = container()) {
            assertThat(container.isRunning()).isTrue();
            persist(Map.of());
        }

        assertThat(HEARD).containsExactly("made", "persisting by injected", "destroyed");
    }

    @Test
    void withoutAContainerAListenerNeedsAConstructor() {
        assertThatThrownBy(() -> persist(Map.of()))
                .isInstanceOf(RingwayException.class)
                .hasMessageStartingWith("RW-1163: The entity listener cannot be made [" + Auditor.class.getName()
                        + "]. java.lang.NoSuchMethodException: ")
                .hasMessageEndingWith("Give it a constructor without parameters that does not fail; with CDI, "
                        + "dependencies that are there.");
    }

    @Test
    void anotherObjectIsNoBeanManager() {
        assertThatThrownBy(() -> persist(Map.of(PROPERTY, "beans")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1034: A java.lang.String is no BeanManager [property " + PROPERTY
                        + "]. Pass CDI's BeanManager, or leave the property out.");
    }

    private static void persist(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("ringway.connections.main.contact-points", "127.0.0.1:1");
        properties.put("ringway.connections.main.local-datacenter", "datacenter1");
        properties.put("ringway.connections.main.keyspace", "shop");
        properties.put("ringway.connections.main.lazy", "true");
        try (EntityManagerFactory factory = Units.open(properties, Order.class);
                EntityManager em = factory.createEntityManager()) {
            em.persist(new Order());
        }
    }

    private static SeContainer container() {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Clock.class)
                .initialize();
    }

    @Entity
    @EntityListeners(Auditor.class)
    static class Order {
        @Id
        int id;
    }

    static class Clock {
        String name() {
            return "injected";
        }
    }

    static class Auditor {
        private final Clock clock;

        @Inject
        Auditor(Clock clock) {
            this.clock = clock;
        }

        @PostConstruct
        void made() {
            HEARD.add("made");
        }

        @PrePersist
        private void persisting(Order order) {
            HEARD.add("persisting by " + clock.name());
        }

        @PreDestroy
        void destroyed() {
            HEARD.add("destroyed");
        }
    }
}
