// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import io.ringway.RoutedEntityManager;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two clusters and a unit over them for a test class, an EntityManager for each test. The unit's default connection is a
 * cluster that cannot be reached, so that an operation on a wrong route fails loudly instead of landing somewhere.
 */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClustersFixture {
    private final Class<?>[] entities;
    TwoClusters clusters;
    Cluster first;
    Cluster second;
    EntityManagerFactory emf;
    RoutedEntityManager em;

    ClustersFixture(Class<?>... entities) {
        this.entities = entities;
    }

    /** To be overridden by a class whose unit has further properties. */
    PersistenceConfiguration unit() {
        return clusters.unreachableByDefault(entities);
    }

    @BeforeAll
    void openUnit(DevCassandra one, @DevCluster("second") DevCassandra two) {
        clusters = new TwoClusters(one, two);
        first = clusters.first();
        second = clusters.second();
        emf = unit().createEntityManagerFactory();
    }

    @AfterAll
    void closeUnit() {
        emf.close();
        clusters.close();
    }

    @BeforeEach
    void openEntityManager() {
        em = emf.createEntityManager().unwrap(RoutedEntityManager.class);
    }

    @AfterEach
    void closeEntityManager() {
        em.close();
    }
}
