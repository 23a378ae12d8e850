// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.FIRST;
import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.SECOND;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Batch;
import io.ringway.BatchConnectionMismatchException;
import io.ringway.ConnectionScope;
import io.ringway.ConnectionUnavailableException;
import io.ringway.RoutedEntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which connection a batch is for, and what it refuses. The default connection cannot be reached. */
class BatchRoutingContractIT extends ClustersFixture {
    BatchRoutingContractIT() {
        super(Automobile.class, Truck.class, Bus.class, Tram.class, Trip.class);
    }

    @Test
    void aBatchWithoutAnyRouteGoesToTheDefaultAndFailsThere() {
        assertThatThrownBy(() -> em.runInBatch(batch -> batch.insert(new Automobile(plate(), "red"))))
                .isInstanceOf(ConnectionUnavailableException.class)
                .hasMessageContaining("'unreachable'");
    }

    @Test
    void aBatchOnAConnectionTakesUnboundEntitiesOfTwoTypes() {
        String plate = plate();
        em.runInBatch(batch -> batch.insert(new Automobile(plate, "red")).insert(new Trip(plate, 1, "long")), FIRST);

        assertThat(first.has(KS1, "automobile", plate)).isTrue();
        assertThat(first.has(KS1, "trip", plate)).isTrue();
        assertThat(second.has(KS1, "automobile", plate)).isFalse();
    }

    @Test
    void entitiesBoundToDifferentConnectionsAreRefusedInEitherOrder() {
        refused(batch -> batch.insert(new Bus(plate(), "1")), batch -> batch.insert(new Truck(plate(), "sand")));
        refused(batch -> batch.insert(new Truck(plate(), "sand")), batch -> batch.insert(new Bus(plate(), "1")));
    }

    @Test
    void entitiesBoundToDifferentConnectionsAreRefusedForWritesOnTheClass() {
        refused(batch -> batch.deletePartition(Bus.class, "b"), batch -> batch.deletePartition(Truck.class, "t"));
        refused(batch -> batch.deletePartition(Truck.class, "t"), batch -> batch.deletePartition(Bus.class, "b"));
    }

    @Test
    void instancesThatCameFromDifferentConnectionsAreRefusedInEitherOrder() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        second.insertAutomobile(KS1, plate, "blue");
        Automobile here = em.find(Automobile.class, plate, FIRST);
        Automobile there = em.find(Automobile.class, plate, SECOND);

        refused(batch -> batch.update(here), batch -> batch.update(there));
        refused(batch -> batch.update(there), batch -> batch.delete(here));
    }

    @Test
    void aDifferingRouteInsideABoundBatchIsRefusedInAllFourCallOrders() {
        String plate = plate();
        Automobile car = new Automobile(plate, "red");
        try (Batch own = em.batch(FIRST)) {
            assertThatThrownBy(() -> own.insert(car, SECOND)).isInstanceOf(BatchConnectionMismatchException.class);
        }
        try (Batch own = em.using(FIRST).batch()) {
            assertThatThrownBy(() -> own.insert(car, SECOND)).isInstanceOf(BatchConnectionMismatchException.class);
        }
        refused(batch -> batch.insert(car, FIRST), batch -> batch.insert(new Trip(plate, 1, ""), SECOND));
        refused(batch -> batch.insert(new Truck(plate, "sand")), batch -> batch.insert(car, FIRST));
        assertThat(first.has(KS1, "automobile", plate)).isFalse();
        assertThat(second.has(KS1, "automobile", plate)).isFalse();
    }

    @Test
    void theDefaultCountsLikeAnyOtherNameInEitherOrder() {
        refused(
                batch -> batch.insert(new Automobile(plate(), "red")),
                batch -> batch.insert(new Truck(plate(), "sand")));
        refused(
                batch -> batch.insert(new Truck(plate(), "sand")),
                batch -> batch.insert(new Automobile(plate(), "red")));
    }

    @Test
    void theRefusalNamesBothConnectionsAndWhatDecidedEach() {
        try (Batch batch = em.batch()) {
            batch.insert(new Automobile("A-1", "red"));
            assertThatThrownBy(() -> batch.insert(new Truck("T-1", "sand")))
                    .hasMessage(
                            "RW-1230: A batch on connection 'unreachable' cannot take a write for connection 'second'"
                                    + " [INSERT Truck T-1]. The batch is bound by INSERT Automobile A-1, placed by level 7,"
                                    + " property ringway.connection; the write is placed by level 6, @Connection(\"second\") on"
                                    + " Truck. Use one batch for each connection, or give both the same route.");
        }
        try (Batch batch = em.batch(FIRST)) {
            assertThatThrownBy(() -> batch.insert(new Truck("T-1", "sand")))
                    .hasMessage("RW-1230: A batch on connection 'first' cannot take a write for connection 'second'"
                            + " [INSERT Truck T-1]. The batch is bound by its own route Using.connection(\"first\");"
                            + " the write is placed by level 6, @Connection(\"second\") on Truck."
                            + " Use one batch for each connection, or give both the same route.");
        }
    }

    @Test
    void aConnectionOfItsOwnReplacesTheUnitsAndTheRegistrysDefault() {
        String plate = plate();
        em.runInBatch(batch -> batch.insert(new Automobile(plate, "red")), SECOND);
        assertThat(second.colour(KS1, plate)).isEqualTo("red");

        try (EntityManagerFactory byRegistry = clusters.unit(Automobile.class)
                .property("ringway.keyspace", KS1)
                .createEntityManagerFactory()) {
            byRegistry.unwrap(io.ringway.ConnectionRegistry.class).setDefault("unreachable");
            RoutedEntityManager other = byRegistry.createEntityManager().unwrap(RoutedEntityManager.class);
            other.runInBatch(batch -> batch.insert(new Automobile(plate, "blue")), FIRST);
            other.close();
        }
        assertThat(first.colour(KS1, plate)).isEqualTo("blue");
    }

    @Test
    void aConnectionOfItsOwnRefusesWhatOptionInstanceScopeOrEntityPlaceElsewhere() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        Automobile managed = em.find(Automobile.class, plate, FIRST);
        try (Batch batch = em.batch(SECOND)) {
            assertRefused("level 1", () -> batch.insert(new Automobile(plate, "red"), FIRST));
            assertRefused("level 3", () -> batch.update(managed));
            try (ConnectionScope scope = ConnectionScope.open(FIRST)) {
                assertRefused("level 4", () -> batch.insert(new Automobile(plate, "red")));
                assertRefused("level 4", () -> batch.cql("DELETE FROM automobile WHERE plate = ?", plate));
            }
            assertRefused("level 6", () -> batch.insert(new Bus(plate, "1")));
            assertThat(batch.size()).isZero();
            assertThat(batch.explain().route()).isEmpty();
        }
    }

    @Test
    void aConnectionOfItsOwnTakesWhatAnyLevelPlacesThere() {
        String plate = plate();
        second.insertAutomobile(KS1, plate, "red");
        Automobile managed = em.find(Automobile.class, plate, SECOND);
        managed.colour = "green";
        em.runInBatch(
                batch -> {
                    batch.update(managed).insert(new Truck(plate, "sand"));
                    batch.insert(new Trip(plate, 1, "long"), SECOND);
                    try (ConnectionScope scope = ConnectionScope.open(SECOND)) {
                        batch.insert(new Trip(plate, 2, "short"));
                    }
                },
                SECOND);

        assertThat(second.colour(KS1, plate)).isEqualTo("green");
        assertThat(second.load(KS1, plate)).isEqualTo("sand");
        assertThat(second.value("SELECT count(*) FROM routing_ks1.trip WHERE plate = ?", plate))
                .isEqualTo(2L);
    }

    @Test
    void withoutAConnectionTheFirstWriteBindsWhateverLevelPlacesIt() {
        String plate = plate();
        em.runInBatch(
                batch -> batch.insert(new Automobile(plate, "red"), SECOND).insert(new Truck(plate, "sand")));
        assertThat(second.colour(KS1, plate)).isEqualTo("red");
        assertThat(second.load(KS1, plate)).isEqualTo("sand");

        try (Batch batch = em.batch()) {
            try (ConnectionScope scope = ConnectionScope.open(FIRST, Automobile.class)) {
                batch.insert(new Automobile(plate, "blue"));
            }
            assertThat(batch.explain()
                            .route()
                            .orElseThrow()
                            .connectionDecision()
                            .level())
                    .isEqualTo(4);
            batch.insert(new Bus(plate, "1"));
            assertRefused("level 7", () -> batch.insert(new Automobile(plate(), "red")));
            batch.execute();
        }
        assertThat(first.colour(KS1, plate)).isEqualTo("blue");
        assertThat(first.has(KS1, "bus", plate)).isTrue();
    }

    @Test
    void aRefusedWriteLeavesTheBatchAsItWas() {
        String plate = plate();
        em.runInBatch(batch -> {
            batch.insert(new Truck(plate, "sand"));
            assertRefused("level 6", () -> batch.insert(new Bus(plate, "1")));
            assertThat(batch.size()).isOne();
        });
        assertThat(second.load(KS1, plate)).isEqualTo("sand");
        assertThat(first.has(KS1, "bus", plate)).isFalse();
    }

    private void refused(Consumer<Batch> one, Consumer<Batch> other) {
        try (Batch batch = em.batch()) {
            one.accept(batch);
            assertThatThrownBy(() -> other.accept(batch)).isInstanceOf(BatchConnectionMismatchException.class);
            assertThat(batch.size()).isOne();
        }
    }

    /** @param level of what places the write elsewhere than the batch */
    static void assertRefused(String level, Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOf(BatchConnectionMismatchException.class)
                .hasMessageContaining("the write is placed by " + level);
    }
}
