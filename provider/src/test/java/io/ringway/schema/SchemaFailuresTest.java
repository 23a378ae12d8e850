// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static io.ringway.schema.SchemaToolTest.CAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ringway.ConnectionUnavailableException;
import io.ringway.SchemaException;
import io.ringway.SchemaOutcome;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.UnknownConnectionException;
import io.ringway.WriteOutcome.Status;
import io.ringway.spi.DatastoreException.Effect;
import org.junit.jupiter.api.Test;

/** What a sync says that was not done everywhere. */
class SchemaFailuresTest {
    private final RecordedClusters clusters = RecordedClusters.of(Car.class, Truck.class);

    @Test
    void aFailureSaysHowFarEachConnectionCameAndTheNextRunGoesOn() {
        clusters.b.failNext(Effect.NOT_APPLIED, line -> line.equals("CREATE INDEX car_colour_idx ON ks1.car (colour)"));
        EntityTables cars = clusters.tool().forEntities(Car.class).connections("a", "b");

        SchemaException failure = catchThrowableOfType(SchemaException.class, cars::sync);

        assertThat(failure)
                .hasMessage(
                        "RW-1624: The schema was not changed everywhere. Done: a (3 of 3). Not done: b (1 of 3, stopped"
                                + " at CREATE INDEX car_colour_idx ON ks1.car (colour), which was not applied: RW-1440: Too few"
                                + " replicas are alive"
                                + " [CREATE INDEX car_colour_idx ON ks1.car (colour)].). Run it again when the cause is gone: it"
                                + " goes on where it stopped.");
        assertThat(failure.code()).isEqualTo("RW-1624");
        assertThat(failure.outcomes())
                .extracting(SchemaOutcome::connection, SchemaOutcome::statement, SchemaOutcome::status)
                .containsExactly(
                        tuple("a", CAR.get(0), Status.APPLIED),
                        tuple("a", CAR.get(1), Status.APPLIED),
                        tuple("a", CAR.get(2), Status.APPLIED),
                        tuple("b", CAR.get(0), Status.APPLIED),
                        tuple("b", CAR.get(1), Status.NOT_APPLIED),
                        tuple("b", CAR.get(2), Status.NOT_APPLIED));
        assertThat(failure.outcomes().get(4).cause()).isSameAs(failure.getCause());
        assertThat(failure.outcomes().get(5).cause()).isNull();
        clusters.clearLogs();
        assertThat(cars.sync().statements()).isEqualTo(CAR.subList(1, 3));
        assertThat(clusters.a.log()).isEmpty();
        assertThat(cars.plan().drift()).isEmpty();
    }

    @Test
    void aStatementWhoseAnswerIsLostIsUnknown() {
        clusters.a.loseNextAnswer(line -> line.startsWith("CREATE TABLE ks1.car"));
        EntityTables cars = clusters.tool().forEntities(Car.class).connections("a");

        SchemaException failure = catchThrowableOfType(SchemaException.class, cars::sync);

        assertThat(failure)
                .hasMessageContaining("Done: none. Not done: a (0 of 3, stopped at CREATE TABLE ks1.car")
                .hasMessageContaining(", of which it is unknown whether it was applied: ");
        assertThat(failure.outcomes())
                .extracting(SchemaOutcome::status)
                .containsExactly(Status.UNKNOWN, Status.NOT_APPLIED, Status.NOT_APPLIED);
        assertThat(cars.sync().statements()).isEqualTo(CAR.subList(1, 3));
    }

    @Test
    void anUnreachableConnectionKeepsEverythingFromBeingSentAndIsNamed() {
        EntityTables cars = clusters.tool().forEntities(Car.class);

        assertThatThrownBy(() -> cars.connections("a", "down", "b").sync())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(
                        "RW-1624: The schema was not read on every connection, and nothing was changed on"
                                + " any. Done: a, b. Not done: down (RW-1214: ")
                .hasMessageContaining("nobody answers")
                .hasCauseInstanceOf(ConnectionUnavailableException.class);
        assertThat(clusters.a.log()).isEmpty();
        assertThatThrownBy(() -> cars.connections("down").sync()).isInstanceOf(ConnectionUnavailableException.class);
        assertThatThrownBy(() -> cars.connections("a", "gone").plan()).isInstanceOf(UnknownConnectionException.class);
    }
}
