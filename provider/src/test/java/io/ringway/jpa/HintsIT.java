// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.spi.DatastoreException;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Consistencies and execution profiles of single queries; one node cannot answer for two. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class HintsIT {
    private static final String TOO_FEW = "Not enough replicas available for query at consistency TWO";

    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("profiles.conf"),
                "datastax-java-driver.profiles.two.basic.request.consistency = TWO\n");
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.connections.main.config", file.toString());
        factory = Units.open(properties, Buoy.class);
        factory.runInTransaction(other -> other.persist(new Buoy()));
        em = factory.createEntityManager();
    }

    @AfterAll
    void close() {
        em.close();
        factory.close();
    }

    @Test
    void queriesTakeThem() {
        assertThat(query().getResultList()).hasSize(1);
        assertThatThrownBy(() -> query().setHint("ringway.profile", "two").getResultList())
                .isInstanceOf(DatastoreException.class)
                .hasMessageContaining(TOO_FEW);
        assertThatThrownBy(() -> query().setHint("ringway.consistency", "two").getResultList())
                .hasMessageContaining(TOO_FEW);
        assertThat(query().setHint("ringway.profile", "two")
                        .setHint("ringway.consistency", "one")
                        .getResultList())
                .hasSize(1);
    }

    @Test
    void nativeQueriesTakeThem() {
        assertThatThrownBy(() -> em.createNativeQuery("SELECT id FROM buoy")
                        .setHint("ringway.consistency", "two")
                        .getResultList())
                .hasMessageContaining(TOO_FEW);
        assertThatThrownBy(() -> em.createNativeQuery("SELECT id FROM buoy")
                        .setHint("ringway.profile", "two")
                        .getResultList())
                .hasMessageContaining(TOO_FEW);
    }

    @Test
    void findsTakeThem() {
        assertThatThrownBy(() -> em.find(Buoy.class, 7, Map.of("ringway.profile", "two")))
                .hasMessageContaining(TOO_FEW);
        assertThat(em.find(Buoy.class, 7, Map.of("ringway.consistency", "one"))).isNull();
    }

    @Test
    void aProfileThatThereIsNotIsTold() {
        assertThatThrownBy(() -> query().setHint("ringway.profile", "three").getResultList())
                .isInstanceOf(DatastoreException.class)
                .hasMessageStartingWith(
                        "RW-1416: There is no execution profile 'three'. The configuration has default, two.");
    }

    private jakarta.persistence.Query query() {
        return em.createQuery("SELECT b FROM Buoy b WHERE b.id = 1");
    }

    @Entity(name = "Buoy")
    static class Buoy {
        @Id
        int id = 1;
    }
}
