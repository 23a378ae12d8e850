// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.SchemaException;
import io.ringway.SchemaPlan;
import io.ringway.connect.Placement;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.TableId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runners take turns. */
@Timeout(30)
class SchemaLocksTest {
    private static final LockTerms PATIENT = new LockTerms("shop", Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final RecordedClusters clusters = RecordedClusters.of(Car.class, Truck.class);
    private final Placement place = clusters.place("a", "ks1");

    @Test
    void anotherRunnerIsNamedWhenTheWaitIsOver() {
        try (SchemaLocks other = new SchemaLocks(new LockTerms("depot", Duration.ZERO, Duration.ofSeconds(60)))) {
            other.take(place, false);

            assertThatThrownBy(() -> clusters.tool().forEntities(Car.class).sync())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageMatching(
                            "RW-1621: The schema of a/ks1 is being changed by another runner\\. Its lock is held"
                                    + " by unit 'depot', process \\d+ on \\S+, run [0-9a-f-]+ since \\S+Z; waited for 0 s\\. Run it"
                                    + " again when that one is done, or raise ringway\\.schema\\.lock-wait; the lock of a runner"
                                    + " that has crashed is free after 60 s\\.");
        }
        assertThat(clusters.a.log()).noneMatch(line -> line.contains("ks1.car"));
        assertThatCode(() -> clusters.tool().forEntities(Car.class).sync()).doesNotThrowAnyException();
    }

    @Test
    void whoeverWaitedFindsWhatTheOtherHasDone() throws Exception {
        CompletableFuture<SchemaPlan> second;
        try (SchemaLocks other = new SchemaLocks(RecordedClusters.TERMS)) {
            other.take(place, false);
            int before = clusters.a.log().size();
            second = CompletableFuture.supplyAsync(() -> clusters.actions(SchemaPermission.ALLOWED, PATIENT)
                    .tool()
                    .forEntities(Car.class)
                    .sync());
            while (clusters.a.log().size() == before) {
                Thread.onSpinWait();
            }
            RecordedClusters.change(clusters.a, new SchemaChange.CreateTable(clusters.table(Car.class, "ks1")));
        }

        assertThat(second.get(20, TimeUnit.SECONDS).statements())
                .containsExactly(
                        "CREATE INDEX car_colour_idx ON ks1.car (colour)",
                        "CREATE INDEX by_tag ON ks1.car (values(tags))");
    }

    @Test
    void anAttemptWhoseAnswerIsLostIsKnownAgain() {
        clusters.a.loseNextAnswer(line -> line.startsWith("INSERT ks1.ringway_schema_lock"));

        assertThat(clusters.actions(SchemaPermission.ALLOWED, PATIENT)
                        .tool()
                        .forEntities(Car.class)
                        .sync()
                        .statements())
                .hasSize(3);
    }

    @Test
    void theLockIsReleasedAfterAFailure() {
        clusters.a.failNext(Effect.NOT_APPLIED, line -> line.startsWith("CREATE TABLE ks1.car"));

        assertThatThrownBy(() -> clusters.tool().forEntities(Car.class).sync()).hasMessageStartingWith("RW-1624");

        assertThat(clusters.a.log()).last().asString().startsWith("DELETE ks1.ringway_schema_lock");
    }

    @Test
    void aLockThatIsGoneIsNoticedByTheNextRenewal() {
        try (SchemaLocks locks = new SchemaLocks(new LockTerms("shop", Duration.ZERO, Duration.ofSeconds(1)))) {
            locks.take(place, false);
            locks.requireHeld("a");
            RecordedClusters.change(clusters.a, new SchemaChange.Truncate(new TableId("ks1", SchemaLock.TABLE)));

            long updates = clusters.a.log().stream()
                    .filter(line -> line.startsWith("UPDATE"))
                    .count();
            while (clusters.a.log().stream()
                            .filter(line -> line.startsWith("UPDATE"))
                            .count()
                    < updates + 2) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> locks.requireHeld("a"))
                    .hasMessage(
                            "RW-1622: The schema lock of a/ks1 is lost. It could not be renewed within 1 s. Run it again:"
                                    + " it goes on where it stopped.");
            locks.requireHeld("b");
        }
    }

    @Test
    void aLockIsRenewedWhileItIsHeld() {
        try (SchemaLocks locks = new SchemaLocks(new LockTerms("shop", Duration.ZERO, Duration.ofSeconds(1)))) {
            locks.take(place, false);
            while (clusters.a.log().stream()
                            .filter(line -> line.startsWith("UPDATE"))
                            .count()
                    < 4) {
                Thread.onSpinWait();
            }

            locks.requireHeld("a");
        }
    }
}
