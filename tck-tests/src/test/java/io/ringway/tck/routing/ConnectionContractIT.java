// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionSpec;
import io.ringway.ConnectionState.Status;
import io.ringway.ConnectionUnavailableException;
import io.ringway.DuplicateConnectionException;
import io.ringway.EntityStore;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.tck.log.RecordedLog;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lives of connections, where others get them wrong: lazy ones, failing ones, borrowed ones, names given twice. */
@ExtendWith(DevCassandraExtension.class)
class ConnectionContractIT {
    private TwoClusters clusters;
    private EntityManagerFactory emf;
    private ConnectionRegistry registry;
    private EntityStore store;

    @BeforeEach
    void open(DevCassandra one, @DevCluster("second") DevCassandra two) {
        clusters = new TwoClusters(one, two);
        emf = clusters.unreachableByDefault(Automobile.class).createEntityManagerFactory();
        registry = emf.unwrap(ConnectionRegistry.class);
        store = emf.unwrap(EntityStore.class);
    }

    @AfterEach
    void close() {
        emf.close();
        clusters.close();
    }

    @Test
    void allConcurrentFirstUsersOfALazyConnectionGetItsSession() throws Exception {
        registry.register("lazy", spec(clusters.second()));
        assertThat(registry.state("lazy").status()).isEqualTo(Status.NEW);
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> writes = new ArrayList<>();
            List<String> plates = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String plate = plate();
                plates.add(plate);
                writes.add(executor.submit(() -> store.insert(new Automobile(plate, "red"), Using.connection("lazy"))));
            }
            for (Future<?> write : writes) {
                write.get(30, TimeUnit.SECONDS);
            }
            assertThat(plates)
                    .allSatisfy(plate ->
                            assertThat(clusters.second().colour(KS1, plate)).isEqualTo("red"));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void everyUseAfterAFailedAttemptFailsLoudlyTooAndTheWarningNamesTheConnection() {
        RecordedLog.restart(false);
        registry.register(
                "down",
                ConnectionSpec.builder()
                        .contactPoints("127.0.0.1:" + TwoClusters.closedPort())
                        .lazy(true)
                        .build());
        for (int use = 0; use < 3; use++) {
            assertThatThrownBy(() -> store.find(Automobile.class, plate(), Using.connection("down")))
                    .isInstanceOf(ConnectionUnavailableException.class)
                    .hasMessageContaining("'down'");
        }
        assertThat(RecordedLog.warnings())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.context()).containsEntry("ringway.connection", "down"));
    }

    @Test
    void aConnectionThatFailedIsStillRegisteredAndWorksWhenItsClusterIsThere() {
        String plate = plate();
        assertThatThrownBy(() -> store.find(Automobile.class, plate))
                .isInstanceOf(ConnectionUnavailableException.class);
        assertThat(registry.state("unreachable").status()).isEqualTo(Status.FAILED);
        assertThat(registry.state("unreachable").nextAttempt()).isPresent();

        registry.replace("unreachable", spec(clusters.first()));
        store.insert(new Automobile(plate, "red"));
        assertThat(clusters.first().colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void aSessionThatWasHandedInIsNotClosed() {
        CqlSession session = registry.unwrap("first", CqlSession.class);
        registry.register("borrowed", ConnectionSpec.ofSession(session));
        String plate = plate();
        store.insert(new Automobile(plate, "red"), Using.connection("borrowed"));
        registry.unregister("borrowed");

        assertThat(session.isClosed()).isFalse();
        assertThat(clusters.first().colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void aNameIsNotGivenTwiceAndTheConnectionThatHasItStays() {
        CqlSession session = registry.unwrap("first", CqlSession.class);
        assertThatThrownBy(() -> registry.register("first", spec(clusters.second())))
                .isInstanceOf(DuplicateConnectionException.class);

        assertThat(registry.unwrap("first", CqlSession.class)).isSameAs(session);
    }

    private static ConnectionSpec spec(Cluster cluster) {
        return ConnectionSpec.builder()
                .contactPoints(cluster.node().contactPoint())
                .keyspace(KS1)
                .lazy(true)
                .build();
    }
}
