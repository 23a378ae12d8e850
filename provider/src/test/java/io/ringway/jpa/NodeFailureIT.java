// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Batch;
import io.ringway.FlushException;
import io.ringway.RequestTimeout;
import io.ringway.RoutedEntityManager;
import io.ringway.WriteOutcome;
import io.ringway.context.contract.Account;
import io.ringway.context.contract.Car;
import io.ringway.context.contract.Event;
import io.ringway.context.contract.Seat;
import io.ringway.context.contract.SeatId;
import io.ringway.devserver.DevCassandra;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node that dies or falls silent while it is written to, and comes back. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class NodeFailureIT {
    private static final int ROWS = 3_000;

    @TempDir
    private static Path directory;

    private DevCassandra node;
    private EntityManagerFactory factory;

    @BeforeAll
    void open() {
        node = DevCassandra.start(DevCassandra.Options.defaults()
                .withDataDirectory(directory)
                .withRequestTimeout(Duration.ofSeconds(2))
                .withProgress(line -> {}));
        factory = Units.open(node, "failing", Car.class, Account.class, Event.class, Seat.class);
    }

    @AfterAll
    void close() {
        if (factory != null) {
            factory.close();
        }
        node.close();
    }

    @Test
    void aNodeKilledDuringAFlush() throws Exception {
        EntityManager em = factory.createEntityManager();
        for (int id = 0; id < ROWS; id++) {
            em.persist(new Car(id, "P" + id));
        }
        em.find(Car.class, -1);
        CompletableFuture<FlushException> flush =
                CompletableFuture.supplyAsync(() -> catchThrowableOfType(FlushException.class, em::flush));
        awaitRow(1);
        node.kill();

        FlushException failure = flush.get(60, TimeUnit.SECONDS);

        assertThat(failure).hasMessageStartingWith("RW-1302: Of " + ROWS + " writes ");
        assertThat(failure.outcomes()).hasSize(ROWS);
        assertThat(failure.applied()).isNotEmpty();
        assertThat(failure.notApplied().size() + failure.unknown().size()).isPositive();
        assertThat(failure.outcomes())
                .filteredOn(outcome -> outcome.status() != WriteOutcome.Status.APPLIED)
                .allSatisfy(outcome -> assertThat(outcome.cause()).isNotNull());
        node.restart();
        awaitFlush(em);
        em.clear();
        assertThat(em.find(Car.class, ROWS - 1).getPlate()).isEqualTo("P" + (ROWS - 1));
        for (WriteOutcome applied :
                failure.applied().subList(0, Math.min(10, failure.applied().size()))) {
            int id = ((Car) applied.entity()).getId();
            assertThat(em.find(Car.class, id)).isNotNull();
        }
        em.close();
    }

    @Test
    void aNodeThatIsSilentDuringAFlush() throws Exception {
        factory.runInTransaction(some -> some.persist(new Account("silent", 1)));
        EntityManager em = factory.createEntityManager();
        Account account = em.find(Account.class, "silent");
        account.setBalance(2);
        for (int id = 0; id < 600; id++) {
            em.persist(new Car(20_000 + id, "S"));
        }
        em.find(Car.class, 19_999);
        node.suspend();
        FlushException failure;
        try {
            failure = CompletableFuture.supplyAsync(() -> catchThrowableOfType(FlushException.class, em::flush))
                    .get(60, TimeUnit.SECONDS);
        } finally {
            node.resume();
        }

        assertThat(failure.applied()).isEmpty();
        assertThat(failure.outcomes()).hasSize(601);
        assertThat(failure.unknown()).isNotEmpty();
        assertThat(failure).hasMessageContaining("RW-1442: No answer came in time");
        awaitFlush(em);
        em.clear();
        assertThat(em.find(Car.class, 20_599).getPlate()).isEqualTo("S");
        assertThat(em.find(Account.class, "silent").getBalance()).isEqualTo(2);
        em.close();
    }

    @Test
    void aNodeThatIsSilentBeforeAStatementIsPreparedCostsOneTimeout() throws Exception {
        EntityManager em = factory.createEntityManager();
        for (int stream = 0; stream < 50; stream++) {
            em.persist(new Event("s" + stream, 1, "x"));
        }
        long start = System.nanoTime();
        node.suspend();
        FlushException failure;
        try {
            failure = CompletableFuture.supplyAsync(() -> catchThrowableOfType(FlushException.class, em::flush))
                    .get(60, TimeUnit.SECONDS);
        } finally {
            node.resume();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(failure.notApplied()).hasSize(50);
        awaitFlush(em);
        em.close();
    }

    /** The read that follows sees the write, or the write begins only after it; written again, it is applied once. */
    @Test
    void aVersionedWriteThatTimedOutIsAppliedOnce() throws Exception {
        factory.runInTransaction(some -> some.persist(new Account("decided", 1)));
        RoutedEntityManager em = factory.createEntityManager().unwrap(RoutedEntityManager.class);
        Account account = em.find(Account.class, "decided");
        account.setBalance(2);
        em.flush();
        account.setBalance(3);
        em.persist(account, RequestTimeout.of(Duration.ofMillis(500)));
        node.suspend();
        CompletableFuture<Void> flush = CompletableFuture.runAsync(em::flush);
        try {
            flush.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waitingForTheSerialRead) {
            assertThat(flush).isNotDone();
        } finally {
            node.resume();
        }

        try {
            flush.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(FlushException.class);
            assertThat(((FlushException) e.getCause()).unknown()).hasSize(1);
            awaitFlush(em);
        }
        assertThat(account.getVersion()).isEqualTo(3);
        em.clear();
        Account row = em.find(Account.class, "decided");
        assertThat(row.getVersion()).isEqualTo(3);
        assertThat(row.getBalance()).isEqualTo(3);
        em.close();
    }

    /** As with a single write: the read that follows decides, or the batch, executed again, is applied once. */
    @Test
    void aConditionalBatchThatTimedOutIsAppliedOnce() throws Exception {
        factory.runInTransaction(some -> some.persist(new Seat("decided", 1, "Ann")));
        RoutedEntityManager em = factory.createEntityManager().unwrap(RoutedEntityManager.class);
        Seat seat = em.find(Seat.class, new SeatId("decided", 1));
        seat.setPassenger("Ben");
        em.flush();
        seat.setPassenger("Cleo");
        Batch batch =
                em.batch(RequestTimeout.of(Duration.ofMillis(500))).update(seat).insert(new Seat("decided", 2, "Dora"));
        batch.explain();
        node.suspend();
        CompletableFuture<Void> execution = CompletableFuture.runAsync(batch::execute);
        try {
            execution.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waitingForTheSerialRead) {
            assertThat(execution).isNotDone();
        } finally {
            node.resume();
        }

        try {
            execution.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(FlushException.class);
            assertThat(((FlushException) e.getCause()).unknown()).hasSize(2);
            awaitWork(batch::execute);
        }
        assertThat(seat.getVersion()).isEqualTo(3);
        em.clear();
        assertThat(em.find(Seat.class, new SeatId("decided", 1)).getPassenger()).isEqualTo("Cleo");
        assertThat(em.find(Seat.class, new SeatId("decided", 2)).getVersion()).isEqualTo(1);
        em.close();
    }

    private void awaitRow(int id) {
        EntityManager em = factory.createEntityManager();
        while (em.find(Car.class, id) == null) {
            Thread.onSpinWait();
        }
        em.close();
    }

    /** Flushes as soon as the driver has connected again, which it does by itself. */
    private void awaitFlush(EntityManager em) {
        awaitWork(em::flush);
    }

    private void awaitWork(Runnable work) {
        EntityManager probe = factory.createEntityManager();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                probe.find(Account.class, "probe");
                work.run();
                probe.close();
                return;
            } catch (PersistenceException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
