// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Replication;
import io.ringway.RingwayException;
import io.ringway.SchemaException;
import io.ringway.SchemaOutcome;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.Using;
import io.ringway.WriteOutcome.Status;
import io.ringway.devserver.DevCassandra;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One of two clusters dies in the middle of a sync, and comes back with its data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class NodeKilledDuringSyncIT {
    private static final List<String> KEYSPACES = List.of("ks1", "ks2", "ks3");
    private static final int STATEMENTS = KEYSPACES.size() * 7;

    @TempDir
    private static Path directory;

    private DevCassandra staying;
    private DevCassandra dying;
    private EntityManagerFactory emf;

    @BeforeAll
    void open() {
        List<DevCassandra> nodes = DevCassandra.startAll(
                DevCassandra.Options.defaults().withProgress(line -> {}),
                DevCassandra.Options.defaults()
                        .withDataDirectory(directory)
                        .withRequestTimeout(Duration.ofSeconds(2))
                        .withProgress(line -> {}));
        staying = nodes.get(0);
        dying = nodes.get(1);
        emf = new PersistenceConfiguration("dying")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Depot.class)
                .property("ringway.connections.staying.contact-points", staying.contactPoint())
                .property("ringway.connections.dying.contact-points", dying.contactPoint())
                .property("ringway.connection", "staying")
                .property("ringway.schema.changes", "allowed")
                .createEntityManagerFactory();
    }

    @AfterAll
    void close() {
        if (emf != null) {
            emf.close();
        }
        staying.close();
        dying.close();
    }

    @Test
    void saysWhatWasAppliedAndGoesOnAfterTheRestart() {
        SchemaTool tool = emf.unwrap(SchemaTool.class);
        for (String keyspace : KEYSPACES) {
            tool.createKeyspace(
                    keyspace, Replication.simple(1), Using.connection("staying"), Using.connection("dying"));
        }
        EntityTables tables =
                tool.forEntities().keyspaces(KEYSPACES.toArray(String[]::new)).connections("staying", "dying");

        SchemaException failure = catchThrowableOfType(
                SchemaException.class,
                () -> tables.onProgress(step -> {
                            if (step.connection().equals("dying") && step.done() == 9) {
                                dying.kill();
                            }
                        })
                        .sync());

        assertThat(failure.code()).isEqualTo("RW-1624");
        assertThat(failure)
                .hasMessageContaining("Done: staying (" + STATEMENTS + " of " + STATEMENTS + ")")
                .hasMessageContaining("Not done: dying (9 of " + STATEMENTS + ", stopped at CREATE INDEX");
        assertThat(outcomes(failure, "staying")).hasSize(STATEMENTS).containsOnly(Status.APPLIED);
        List<Status> came = outcomes(failure, "dying");
        assertThat(came.subList(0, 9)).containsOnly(Status.APPLIED);
        assertThat(came.get(9)).isIn(Status.NOT_APPLIED, Status.UNKNOWN);
        assertThat(came.subList(10, STATEMENTS)).containsOnly(Status.NOT_APPLIED);
        assertThat(catchThrowableOfType(RingwayException.class, tables::sync)).hasMessageContaining("dying");

        dying.restart();
        SchemaPlan rest = syncWhenTheDriverIsBack(tables);

        assertThat(rest.places())
                .filteredOn(place -> place.connection().equals("staying"))
                .allSatisfy(place -> assertThat(place.statements()).isEmpty());
        List<String> missing = failure.outcomes().stream()
                .filter(outcome -> outcome.connection().equals("dying"))
                .map(SchemaOutcome::statement)
                .toList()
                .subList(9, STATEMENTS);
        assertThat(rest.statements()).isNotEmpty().isSubsetOf(missing).containsAll(missing.subList(1, missing.size()));
        assertThat(tables.plan().isEmpty()).isTrue();
        assertThat(tables.validate()).isEmpty();
    }

    private static List<Status> outcomes(SchemaException failure, String connection) {
        return failure.outcomes().stream()
                .filter(outcome -> outcome.connection().equals(connection))
                .map(SchemaOutcome::status)
                .toList();
    }

    /** The driver connects again by itself; the lock that the first run could not release expires. */
    private static SchemaPlan syncWhenTheDriverIsBack(EntityTables tables) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                tables.validate();
                return tables.sync();
            } catch (RingwayException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}
