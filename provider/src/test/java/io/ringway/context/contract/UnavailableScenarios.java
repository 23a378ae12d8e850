// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionSpec;
import io.ringway.ConnectionUnavailableException;
import io.ringway.EntityStore;
import io.ringway.FlushException;
import io.ringway.RoutedEntityManager;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Writes to connections that are down or gone. Each public method is a test. */
public final class UnavailableScenarios {
    private static final Using DOWN = Using.connection("down");

    private UnavailableScenarios() {}

    public static void aStatelessVerbSaysWhatAReadSays() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        withDownConnections(unit);
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        Car car = new Car(1, "AB");

        assertUnavailable(() -> store.find(Car.class, 1, DOWN), "down");
        for (Consumer<Car> verb : List.<Consumer<Car>>of(
                one -> store.insert(one, DOWN),
                one -> store.update(one, DOWN),
                one -> store.upsert(one, DOWN),
                one -> store.delete(one, DOWN))) {
            assertUnavailable(() -> verb.accept(car), "down");
        }
        assertUnavailable(() -> store.insert(List.of(car, new Car(2, "CD")), DOWN), "down");
    }

    public static void soDoesAFlushThatCouldSendNothingAndTheListenerHearsOfIt() {
        List<String> heard = new ArrayList<>();
        RecordedUnit unit = RecordedUnit.heardBy(
                outcomes -> outcomes.forEach(outcome -> heard.add(outcome.operation() + " " + outcome.status())),
                Car.class);
        withDownConnections(unit);
        RoutedEntityManager em = unit.em();
        em.persist(new Car(1, "AB"), DOWN);
        em.persist(new Car(2, "CD"), Using.connection("dead"));

        ConnectionUnavailableException unavailable =
                catchThrowableOfType(ConnectionUnavailableException.class, em::flush);

        assertThat(unavailable).hasMessageStartingWith("RW-1214: Connection 'down' cannot be opened");
        assertThat(unavailable.getSuppressed())
                .singleElement()
                .satisfies(other ->
                        assertThat(other).hasMessageStartingWith("RW-1214: Connection 'dead' cannot be opened"));
        assertThat(heard).containsExactly("INSERT NOT_APPLIED", "INSERT NOT_APPLIED");
        em.getTransaction().begin();
        assertThatThrownBy(() -> em.getTransaction().commit())
                .isInstanceOf(RollbackException.class)
                .hasMessageStartingWith("RW-1317: The commit failed: RW-1214: Connection 'down' cannot be opened")
                .hasCauseInstanceOf(ConnectionUnavailableException.class);
    }

    public static void aFlushThatSentSomethingAccountsForEachWrite() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        withDownConnections(unit);
        RoutedEntityManager em = unit.em();
        em.persist(new Car(1, "AB"));
        em.persist(new Car(2, "CD"), DOWN);

        FlushException failure = catchThrowableOfType(FlushException.class, em::flush);

        assertThat(failure)
                .hasMessageStartingWith(
                        "RW-1302: Of 2 writes 1 were applied, 1 were not applied, and of 0 it is unknown"
                                + " [INSERT Car on down/shop]. The first failure is: RW-1214: Connection 'down' cannot be opened")
                .hasCauseInstanceOf(ConnectionUnavailableException.class);
        assertThat(failure.applied()).hasSize(1);
        assertThat(unit.log()).containsExactly("INSERT shop.car (id=1, mileage=0, plate='AB')");
    }

    public static void aBatchSaysSoAndKeepsItsWrites() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        withDownConnections(unit);
        var batch = unit.em().batch(DOWN).insert(new Car(1, "AB"));

        assertUnavailable(batch::execute, "down");
        assertUnavailable(batch::explain, "down");
        assertThat(batch.size()).isOne();
        batch.close();
    }

    public static void aConnectionThatIsGoneIsUnknownToAFlushAsToARead() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        ConnectionRegistry registry = withDownConnections(unit);
        RoutedEntityManager em = unit.em();
        em.persist(new Car(1, "AB"), DOWN);
        registry.unregister("down");

        assertThatThrownBy(em::flush)
                .isInstanceOf(UnknownConnectionException.class)
                .hasMessageStartingWith("RW-1212: There is no connection 'down'");
        assertThatThrownBy(() -> em.find(Car.class, 2, DOWN)).isInstanceOf(UnknownConnectionException.class);
    }

    private static void assertUnavailable(ThrowingCallable work, String connection) {
        assertThatThrownBy(work)
                .isInstanceOf(ConnectionUnavailableException.class)
                .hasMessageStartingWith("RW-1214: Connection '" + connection + "' cannot be opened")
                .hasMessageContaining("RW-1410: No contact point answers [127.0.0.1:1]");
    }

    private static ConnectionRegistry withDownConnections(RecordedUnit unit) {
        ConnectionRegistry registry = unit.factory().unwrap(ConnectionRegistry.class);
        registry.register("down", spec());
        registry.register("dead", spec());
        return registry;
    }

    private static ConnectionSpec spec() {
        return ConnectionSpec.builder()
                .contactPoints("127.0.0.1:1")
                .localDatacenter("datacenter1")
                .keyspace("shop")
                .build();
    }
}
