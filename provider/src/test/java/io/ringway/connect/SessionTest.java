// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConnectionState.Status;
import io.ringway.ConnectionUnavailableException;
import io.ringway.spi.DatastoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SessionTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final FakeProvider provider = new FakeProvider();
    private final AtomicReference<Instant> clock = new AtomicReference<>(START);
    private final Registry registry = over(Duration.ofSeconds(20));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Registry over(Duration connectTimeout) {
        return Registry.over(List.of(provider), new Timing(clock::get, connectTimeout, () -> 0));
    }

    @AfterEach
    void endThreads() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void eagerStartsAtRegistrationAndLazyAtFirstUse() {
        registry.register("eager", FakeProvider.spec("slow1"));
        assertThat(status("eager")).isEqualTo(Status.CONNECTING);
        provider.pending.get(0).complete();
        assertThat(status("eager")).isEqualTo(Status.READY);

        registry.register("lazy", FakeProvider.lazy("a"));
        assertThat(status("lazy")).isEqualTo(Status.NEW);
        registry.unwrap("lazy", FakeDatastore.class);
        assertThat(status("lazy")).isEqualTo(Status.READY);
    }

    @Test
    void concurrentFirstUsersWaitOnOneAttempt() throws Exception {
        registry.register("a", FakeProvider.lazy("slow"));
        List<Future<FakeDatastore>> users = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            users.add(threads.submit(() -> registry.unwrap("a", FakeDatastore.class)));
        }
        await(() -> provider.pending.size() == 1);
        FakeDatastore session = provider.pending.get(0).complete();
        for (Future<FakeDatastore> user : users) {
            assertThat(user.get(10, TimeUnit.SECONDS)).isSameAs(session);
        }
        assertThat(provider.attempts).hasSize(1);
    }

    @Test
    void aFailureIsRememberedWithItsCauseUntilTheNextAttemptIsDue() {
        registry.register("a", FakeProvider.spec("down:9042"));
        var state = registry.state("a");
        assertThat(state.status()).isEqualTo(Status.FAILED);
        assertThat(state.nextAttempt()).contains(START.plusSeconds(1));
        assertThat(state.cause()).get().isInstanceOf(DatastoreException.class);

        clock.set(START.plusMillis(999));
        var refused = unavailable("a");
        assertThat(refused)
                .hasMessage("RW-1214: Connection 'a' cannot be opened [ConnectionSpec[contactPoints=[down:9042]]]."
                        + " RW-1401: Connection to down:9042 refused. It is tried again at its first use after"
                        + " 2026-01-01T00:00:01Z.")
                .hasCause(state.cause().get());
        assertThat(provider.attempts).hasSize(1);

        provider.up = true;
        clock.set(START.plusSeconds(1));
        assertThat(registry.unwrap("a", FakeDatastore.class)).isNotNull();
        assertThat(status("a")).isEqualTo(Status.READY);
        assertThat(provider.attempts).hasSize(2);
    }

    @Test
    void theBackOffDoublesUpToAMinute() {
        registry.register("a", FakeProvider.spec("down"));
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant next = registry.state("a").nextAttempt().orElseThrow();
            pauses.add(Duration.between(clock.get(), next).toSeconds());
            clock.set(next);
            unavailable("a");
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(provider.attempts).hasSize(9);
    }

    @Test
    void jitterTakesAwayUpToAFifth() {
        assertThat(new Timing(clock::get, Duration.ZERO, () -> 1).nextAttempt(7))
                .isEqualTo(START.plusSeconds(48));
        assertThat(new Timing(clock::get, Duration.ZERO, () -> 0.5).nextAttempt(1))
                .isEqualTo(START.plusMillis(900));
        assertThat(new Timing(clock::get, Duration.ZERO, () -> 0).nextAttempt(1000))
                .isEqualTo(START.plusSeconds(60));
    }

    @Test
    void whateverTheDatastoreThrowsIsAFailure() {
        registry.register("a", FakeProvider.spec("broken"));
        assertThat(unavailable("a"))
                .hasMessageContaining("]. java.lang.NoClassDefFoundError: driver. It is tried")
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void anAttemptIsBoundedAndALateSessionIsClosed() {
        Registry hasty = over(Duration.ofMillis(50));
        hasty.register("a", FakeProvider.lazy("slow"));
        assertThatExceptionOfType(ConnectionUnavailableException.class)
                .isThrownBy(() -> hasty.unwrap("a", FakeDatastore.class))
                .withMessageContaining("No answer within 50 ms")
                .withCauseInstanceOf(TimeoutException.class);
        assertThat(provider.pending.get(0).complete().closed()).isTrue();
        assertThat(hasty.state("a").status()).isEqualTo(Status.FAILED);
    }

    @Test
    void anInterruptedWaiterLeavesAndTheAttemptGoesOn() throws Exception {
        registry.register("a", FakeProvider.spec("slow"));
        CompletableFuture<ConnectionUnavailableException> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            failure.complete(unavailable("a"));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        waiter.start();
        await(() -> waiter.getState() == Thread.State.WAITING);
        waiter.interrupt();
        assertThat(failure.get(10, TimeUnit.SECONDS))
                .hasMessage("RW-1215: The wait for connection 'a' was interrupted."
                        + " The thread was asked to end while the connection was being opened.");
        assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();

        FakeDatastore session = provider.pending.get(0).complete();
        assertThat(registry.unwrap("a", FakeDatastore.class)).isSameAs(session);
        registry.unregister("a");
        assertThat(session.closes).hasValue(1);
    }

    @Test
    void aSessionThatHadItsLastUserIsNotRevived() {
        Session session = new Session(
                "a", FakeProvider.spec("a"), provider, new Timing(clock::get, Duration.ZERO, () -> 0), unused -> {});
        assertThat(session.release()).isTrue();
        assertThat(session.retain()).isFalse();
        assertThat(session.acquire("a")).isNull();
        assertThat(session.state().status()).isEqualTo(Status.CLOSED);
        assertThat(provider.attempts).isEmpty();
    }

    @Test
    void unregisteredWhileConnectingWithoutUsersItIsClosedWhenItOpens() {
        registry.register("a", FakeProvider.spec("slow"));
        registry.unregister("a");
        assertThat(provider.pending.get(0).complete().closes).hasValue(1);
    }

    @Test
    void unregisteredWhileConnectingItsWaiterStillGetsItsSession() throws Exception {
        registry.register("a", FakeProvider.spec("slow"));
        Placement place = new Router(registry, List.of(), null, null).placement("a", "k");
        CompletableFuture<Lease> lease = new CompletableFuture<>();
        Thread waiter = new Thread(() -> lease.complete(place.acquire()));
        waiter.start();
        await(() -> waiter.getState() == Thread.State.WAITING);
        registry.unregister("a");
        FakeDatastore session = provider.pending.get(0).complete();
        assertThat(lease.get(10, TimeUnit.SECONDS).datastore()).isSameAs(session);
        assertThat(session.closed()).isFalse();
        lease.get().release();
        assertThat(session.closed()).isTrue();
    }

    @Test
    void closeDoesNotWaitForAnAttempt() {
        registry.register("a", FakeProvider.spec("slow"));
        long start = System.nanoTime();
        registry.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(provider.pending.get(0).complete().closed()).isTrue();
    }

    @Test
    void awaitEagerWaitsForTheEagerOnes() throws Exception {
        registry.register("a", FakeProvider.spec("slow1"));
        registry.register("b", FakeProvider.spec("slow2"));
        registry.register("c", FakeProvider.lazy("slow3"));
        Future<?> waiter = threads.submit(() -> registry.awaitEager(List.of("a", "b", "c")));
        provider.pending.get(1).complete();
        assertThat(waiter.isDone()).isFalse();
        provider.pending.get(0).complete();
        waiter.get(10, TimeUnit.SECONDS);
        assertThat(status("c")).isEqualTo(Status.NEW);
        registry.awaitEager(List.of());
    }

    @Test
    void awaitEagerFailsAsSoonAsOneDoes() {
        registry.register("a", FakeProvider.spec("slow"));
        registry.register("b", FakeProvider.spec("down"));
        assertThatExceptionOfType(ConnectionUnavailableException.class)
                .isThrownBy(() -> registry.awaitEager(List.of("a", "b")))
                .withMessageStartingWith("RW-1214: Connection 'b' cannot be opened")
                .withMessageContaining("Connection to down refused");
        registry.close();
        assertThat(provider.pending.get(0).complete().closes).hasValue(1);
    }

    private Status status(String name) {
        return registry.state(name).status();
    }

    private ConnectionUnavailableException unavailable(String name) {
        return catchThrowableOfType(
                ConnectionUnavailableException.class, () -> registry.unwrap(name, FakeDatastore.class));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
