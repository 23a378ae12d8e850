// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.ConnectionScope;
import io.ringway.Route;
import io.ringway.RouteMismatchException;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.context.contract.Account;
import io.ringway.context.contract.Car;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** One unit on two clusters, looked at through a session on each. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class TwoClustersIT {
    private static final Using SECOND = Using.connection("second");

    private Judge first;
    private Judge second;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevCluster("second") DevCassandra other, @DevKeyspace String keyspace) {
        first = new Judge(node, keyspace);
        second = new Judge(other, keyspace);
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.connection", "main");
        properties.put("ringway.connections.second.contact-points", other.contactPoint());
        properties.put("ringway.connections.second.local-datacenter", other.localDatacenter());
        properties.put("ringway.connections.second.keyspace", keyspace);
        factory = Units.open(properties, Car.class, Account.class, Badge.class);
        for (String table : new String[] {
            "car (id int PRIMARY KEY, code text, power int, mileage int, owner text, plate text, tags list<text>)",
            "account (name text PRIMARY KEY, balance bigint, memo text, version int)"
        }) {
            second.execute("CREATE TABLE $." + table);
        }
    }

    @AfterAll
    void close() {
        factory.close();
        first.close();
        second.close();
    }

    @Test
    void oneFlushWritesToBothClusters() {
        factory.runInTransaction(em -> {
            em.persist(new Car(1, "AB"));
            em.persist(new Badge("b1", "Ann"));
        });

        assertThat(first.row("SELECT plate FROM $.car WHERE id = 1").getString(0))
                .isEqualTo("AB");
        assertThat(second.row("SELECT plate FROM $.car WHERE id = 1")).isNull();
        assertThat(second.row("SELECT holder FROM $.badge WHERE code = 'b1'").getString(0))
                .isEqualTo("Ann");
        assertThat(
                        first.row(
                                "SELECT table_name FROM system_schema.tables WHERE keyspace_name = '$' AND table_name = 'badge'"))
                .isNull();
        factory.runInTransaction(em -> em.find(Badge.class, "b1").setHolder("Bob"));
        assertThat(second.row("SELECT holder FROM $.badge WHERE code = 'b1'").getString(0))
                .isEqualTo("Bob");
    }

    @Test
    void aRouteOptionSaysWhere() {
        factory.runInTransaction(em -> {
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
            routed.persist(new Car(2, "AB"), SECOND);
        });

        assertThat(first.row("SELECT plate FROM $.car WHERE id = 2")).isNull();
        assertThat(second.row("SELECT plate FROM $.car WHERE id = 2").getString(0))
                .isEqualTo("AB");
        factory.runInTransaction(em -> {
            assertThat(em.find(Car.class, 2)).isNull();
            assertThat(em.find(Car.class, 2, SECOND).getPlate()).isEqualTo("AB");
        });
    }

    @Test
    void mergeThroughAViewCopiesTheRow() {
        factory.runInTransaction(em -> em.persist(new Account("copy", 5)));

        factory.runInTransaction(em -> {
            RoutedEntityManager there = em.unwrap(RoutedEntityManager.class).using(SECOND);
            Account here = em.find(Account.class, "copy");
            Account copy = there.merge(here);
            assertThat(copy).isNotSameAs(here);
            copy.setMemo("copied");
        });

        assertThat(first.row("SELECT balance, memo FROM $.account WHERE name = 'copy'")
                        .getFormattedContents())
                .isEqualTo("[balance:5, memo:NULL]");
        assertThat(second.row("SELECT balance, memo FROM $.account WHERE name = 'copy'")
                        .getFormattedContents())
                .isEqualTo("[balance:5, memo:'copied']");
    }

    @Test
    void aScopeCoversWhatHasNoPlaceYet() {
        try (ConnectionScope scope = ConnectionScope.open(SECOND, Car.class)) {
            factory.runInTransaction(em -> {
                em.persist(new Car(3, "AB"));
                em.persist(new Account("scope", 1));
            });
        }

        assertThat(second.row("SELECT plate FROM $.car WHERE id = 3").getString(0))
                .isEqualTo("AB");
        assertThat(first.row("SELECT plate FROM $.car WHERE id = 3")).isNull();
        assertThat(first.row("SELECT balance FROM $.account WHERE name = 'scope'")
                        .getLong(0))
                .isEqualTo(1);
    }

    @Test
    void aManagedInstanceStaysWhereItIs() {
        factory.runInTransaction(em -> {
            RoutedEntityManager there = em.unwrap(RoutedEntityManager.class).using(SECOND);
            Car car = new Car(4, "AB");
            em.persist(car);
            assertThatExceptionOfType(RouteMismatchException.class)
                    .isThrownBy(() -> there.remove(car))
                    .withMessageStartingWith("RW-1320: Cannot remove at second/");
        });
    }

    @Test
    void aRouteIsExplained() {
        try (RoutedEntityManager em = factory.createEntityManager().unwrap(RoutedEntityManager.class)) {
            Route car = em.explainRoute(Car.class);
            Route badge = em.explainRoute(Badge.class);

            assertThat(car.connection()).isEqualTo("main");
            assertThat(car.connectionDecision().level()).isEqualTo(7);
            assertThat(badge.connection()).isEqualTo("second");
            assertThat(badge.connectionDecision().detail()).isEqualTo("@Connection(\"second\") on Badge");
            assertThat(em.explainRoute(Car.class, SECOND).connectionDecision().level())
                    .isEqualTo(1);
            assertThat(em.using(SECOND)
                            .explainRoute(Car.class)
                            .connectionDecision()
                            .level())
                    .isEqualTo(2);
        }
    }
}
