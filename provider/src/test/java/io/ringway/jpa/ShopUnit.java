// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.query.shop.Shop;
import io.ringway.query.shop.ShopData;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tests that query the shop's real rows begin with: its unit, filled once, and an EntityManager for each test. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class ShopUnit {
    EntityManagerFactory factory;
    EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.schema.changes", "allowed");
        factory = Units.open(properties, Shop.CLASSES.toArray(Class[]::new));
        factory.runInTransaction(this::fill);
    }

    /** The rows of all tests. */
    void fill(EntityManager other) {
        ShopData.fill(other);
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @BeforeEach
    void createEntityManager() {
        em = factory.createEntityManager();
    }

    @AfterEach
    void closeEntityManager() {
        em.close();
    }

    void scanning() {
        em.setProperty("ringway.query.access", "scan");
    }

    List<String> names(String jpql) {
        return em.createQuery(jpql, String.class).getResultList();
    }
}
