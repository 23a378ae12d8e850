// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.spi.DatastoreException.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Runs that nobody waits for. */
class AsynchronousTest {
    private static final Executor NONE = task -> {
        throw new AssertionError("No thread is needed");
    };

    private final QueryHouse house = new QueryHouse();

    @Test
    void oneStatementNeedsNoThread() {
        house.measure("a", 5);
        ReadQuery query = new ReadQuery(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.limits());
        house.datastore.pause();

        CompletableFuture<ResultCursor> answer =
                query.openAsync(house.pages(2, "a"), NONE).toCompletableFuture();

        assertThat(answer).isNotDone();
        house.datastore.resume();
        try (ResultCursor cursor = answer.join()) {
            assertThat(QueryHouse.all(cursor, 1)).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void onlyWhatIsAskedForIsWaitedFor() {
        house.measure("a", 5);
        ReadQuery query = new ReadQuery(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.limits());

        try (ResultCursor cursor = query.openAsync(house.range(1, 2, "a"), NONE)
                .toCompletableFuture()
                .join()) {
            assertThat(QueryHouse.all(cursor, 1)).containsExactly(2, 3);
        }
        assertThat(house.datastore.log()).last().asString().endsWith("WHERE sensor='a' LIMIT 3");
    }

    @Test
    void nothingToSendIsDoneAtOnce() {
        ReadQuery query = new ReadQuery(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.limits());

        assertThat(query.openAsync(house.call((Object) null), NONE).toCompletableFuture())
                .isCompletedWithValueMatching(cursor -> !cursor.next());
        assertThat(query.openAsync(house.range(0, 0, "a"), NONE).toCompletableFuture())
                .isCompletedWithValueMatching(cursor -> !cursor.next());
        assertThat(house.datastore.log()).isEmpty();
    }

    @Test
    void otherwiseTheExecutorRunsIt() {
        house.measure("a", 2).measure("b", 1);
        List<Runnable> tasks = new ArrayList<>();
        ReadQuery query = new ReadQuery(QueryHouse.select(house.ofSensors(), QueryHouse.DAY), house.limits());

        CompletableFuture<ResultCursor> answer =
                query.openAsync(house.call(List.of("a", "b")), tasks::add).toCompletableFuture();

        assertThat(answer).isNotDone();
        assertThat(house.datastore.log()).isEmpty();
        tasks.forEach(Runnable::run);
        house.datastore.clearLog();
        try (ResultCursor cursor = answer.join()) {
            assertThat(QueryHouse.all(cursor, 1)).containsExactly(1, 2, 1);
        }
        assertThat(house.datastore.log()).isEmpty();
    }

    @Test
    void aFailureIsTheStages() {
        house.datastore.failNext(Effect.NOT_APPLIED, line -> true);
        ReadQuery query = new ReadQuery(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.limits());

        CompletableFuture<ResultCursor> answer =
                query.openAsync(house.call("a"), NONE).toCompletableFuture();

        assertThatThrownBy(answer::join).cause().hasMessageStartingWith("RW-1440");
        house.registry.unregister("here");
        assertThat(house.datastore.prepare(house.ofSensor().shape()).toCompletableFuture())
                .as("the connection was given back")
                .isCompletedExceptionally();
    }
}
