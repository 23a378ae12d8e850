// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConnectionScope;
import io.ringway.Using;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scopes as the router sees them. */
class ConnectionScopeTest {
    private final Registry registry = Registry.over(List.of(new FakeProvider()));
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final Router router;

    @MappedSuperclass
    static class Vehicle {}

    @Entity
    static final class Car extends Vehicle {}

    @Entity
    static final class Tree implements Parked {}

    interface Parked {}

    ConnectionScopeTest() {
        for (String name : List.of("a", "b", "standard")) {
            registry.register(name, FakeProvider.spec(name, "k"));
        }
        registry.setDefault("standard");
        router = new Router(
                registry,
                List.of(
                        new EntityRoute(0, Car.class, "Car", null, null, null, null),
                        new EntityRoute(1, Tree.class, "Tree", null, null, null, null)),
                null,
                null);
    }

    @AfterEach
    void endThread() {
        other.shutdownNow();
    }

    private String car() {
        return router.place(0, null, null, null).connection();
    }

    private String tree() {
        return router.place(1, null, null, null).connection();
    }

    @Test
    void whatIsLeftOfACallIsInTheScopesOfItsCallerWhoeverHandsItOver() throws Exception {
        Executor pool;
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("a"))) {
            pool = ScopedPool.ofCaller();
        }
        CompletableFuture<String> later = new CompletableFuture<>();

        other.execute(() -> pool.execute(() -> later.complete(car())));

        assertThat(later.get(10, TimeUnit.SECONDS)).isEqualTo("a");
        assertThat(car()).isEqualTo("standard");
    }

    @Test
    void coversTheEntitiesItNamesAndTheirSubclasses() {
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("a"), Vehicle.class)) {
            assertThat(car()).isEqualTo("a");
            assertThat(tree()).isEqualTo("standard");
            assertThat(router.placeNative(null, null).connection()).isEqualTo("standard");
        }
        assertThat(car()).isEqualTo("standard");
    }

    @Test
    void whatCanBeNoEntityIsRefusedAndOpensNothing() {
        for (Class<?> type : List.of(String.class, Object.class, int.class, Vehicle[].class, Using.class)) {
            assertThatThrownBy(() -> ConnectionScope.open(Using.connection("a"), Car.class, type))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "RW-1207: A connection scope cannot cover " + type.getName()
                                    + ", which is not an entity. It would cover nothing. Name entities, or nothing for all of them.");
        }
        assertThat(car()).isEqualTo("standard");
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("a"), Parked.class)) {
            assertThat(tree()).isEqualTo("a");
        }
    }

    @Test
    void theInnermostThatCoversTheEntityDecides() {
        try (ConnectionScope outer = ConnectionScope.open(Using.connection("a"))) {
            try (ConnectionScope inner = ConnectionScope.open(Using.connection("b"), Tree.class)) {
                assertThat(car()).isEqualTo("a");
                assertThat(tree()).isEqualTo("b");
            }
            assertThat(tree()).isEqualTo("a");
        }
    }

    @Test
    void isNotSeenByOtherThreadsUnlessWrapped() throws Exception {
        Callable<String> task = this::car;
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("a"))) {
            assertThat(other.submit(task).get()).isEqualTo("standard");
            assertThat(other.submit(ConnectionScope.wrap(task)).get()).isEqualTo("a");
            CompletableFuture<String> seen = new CompletableFuture<>();
            other.execute(ConnectionScope.wrap((Runnable) () -> seen.complete(car())));
            assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo("a");
            Executor wrapped = ConnectionScope.wrap((Executor) other);
            assertThat(CompletableFuture.supplyAsync(this::car, wrapped).get(10, TimeUnit.SECONDS))
                    .isEqualTo("a");
            assertThat(other.submit(task).get()).isEqualTo("standard");
        }
    }

    @Test
    void aWrappedTaskKeepsTheScopesOfItsMakingAndGivesBackThoseOfItsThread() throws Exception {
        Callable<String> outside = ConnectionScope.wrap((Callable<String>) this::car);
        Callable<String> failing = ConnectionScope.wrap((Callable<String>) () -> {
            throw new IllegalArgumentException(car());
        });
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("b"))) {
            assertThat(outside.call()).isEqualTo("standard");
            assertThat(car()).isEqualTo("b");
            assertThatThrownBy(failing::call).hasMessage("standard");
            assertThat(car()).isEqualTo("b");
        }
    }

    @Test
    void whatAWrappedTaskForgetsToCloseDoesNotStayWithItsPooledThread() throws Exception {
        Callable<String> forgetful = () -> {
            ConnectionScope.open(Using.connection("b"));
            return car();
        };
        assertThat(other.submit(ConnectionScope.wrap(forgetful)).get()).isEqualTo("b");
        assertThat(other.submit((Callable<String>) this::car).get()).isEqualTo("standard");
    }

    @Test
    void aSecondCloseDoesNothing() {
        try (ConnectionScope outer = ConnectionScope.open(Using.connection("a"))) {
            ConnectionScope inner = ConnectionScope.open(Using.connection("b"));
            inner.close();
            inner.close();
            assertThat(car()).isEqualTo("a");
        }
    }

    @Test
    void closingOutOfOrderIsRefusedAndChangesNothing() {
        try (ConnectionScope outer = ConnectionScope.open(Using.connection("a"));
                ConnectionScope inner = ConnectionScope.open(Using.connection("b"))) {
            assertThatIllegalStateException()
                    .isThrownBy(outer::close)
                    .withMessage("RW-1206: A connection scope is closed out of order. It is not the innermost open"
                            + " scope of this thread. Open scopes in try-with-resources, and close them on the thread"
                            + " that opened them.");
            assertThat(car()).isEqualTo("b");
        }
        assertThat(car()).isEqualTo("standard");
    }

    @Test
    void closingOnAnotherThreadIsRefused() {
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("a"))) {
            assertThat(other.submit(ConnectionScope.wrap((Runnable) scope::close)))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withMessageContaining("RW-1206");
            assertThat(car()).isEqualTo("a");
        }
    }
}
