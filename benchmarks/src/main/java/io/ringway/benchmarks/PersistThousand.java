// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 1,000 new rows in 1,000 partitions, in one flush; by hand, an asynchronous loop with the same bound in flight. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class PersistThousand implements Pair {
    private static final int ROWS = 1000;

    private Clients clients;
    private PreparedStatement insert;
    private long next;

    @Override
    @Setup
    public void open() {
        clients = Clients.open();
        insert = clients.session().prepare(Statements.INSERT_ACCOUNT);
    }

    @Override
    @TearDown
    public void close() {
        clients.close();
    }

    @Override
    @Benchmark
    public Object ringway() {
        try (EntityManager entities = clients.factory().createEntityManager()) {
            entities.getTransaction().begin();
            for (int i = 0; i < ROWS; i++) {
                entities.persist(Samples.account(nextId()));
            }
            entities.getTransaction().commit();
            return entities;
        }
    }

    @Override
    @Benchmark
    public Object byHand() {
        Semaphore window = new Semaphore(Sessions.IN_FLIGHT);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        for (int i = 0; i < ROWS; i++) {
            window.acquireUninterruptibly();
            clients.session()
                    .executeAsync(Statements.bind(insert, Samples.plainAccount(nextId())))
                    .whenComplete((rows, failure) -> {
                        if (failure != null) {
                            failed.set(failure);
                        }
                        window.release();
                    });
        }
        window.acquireUninterruptibly(Sessions.IN_FLIGHT);
        if (failed.get() != null) {
            throw new IllegalStateException(failed.get());
        }
        return failed;
    }

    private UUID nextId() {
        return new UUID(42L, next++ % 100_000);
    }
}
