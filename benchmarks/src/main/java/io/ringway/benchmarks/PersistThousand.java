// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** 1,000 new rows in 1,000 partitions, in one flush; by hand, an asynchronous loop with the same bound in flight. */
@SuppressWarnings("NullAway.Init")
final class PersistThousand implements Pair {
    static final int ROWS = 1000;

    private Clients clients;
    private PreparedStatement insert;
    private long next;

    @Override
    public void open() {
        clients = Clients.open();
        insert = clients.session().prepare(Statements.INSERT_ACCOUNT);
    }

    Clients clients() {
        return clients;
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
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

    UUID nextId() {
        return new UUID(42L, next++ % 100_000);
    }
}
