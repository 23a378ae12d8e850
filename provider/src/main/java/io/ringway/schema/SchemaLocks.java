// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaException;
import io.ringway.connect.Placement;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.SchemaChange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The locks of one run, renewed in the background until they are released. Safe for use by any number of threads. */
final class SchemaLocks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.schema");
    private static final long POLL_MILLIS = 250;

    private final LockTerms terms;
    private final String holder;
    private final List<SchemaLock> held = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService renewer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ringway-schema-lock");
        thread.setDaemon(true);
        return thread;
    });

    SchemaLocks(LockTerms terms) {
        this.terms = terms;
        this.holder = terms.newHolder();
        long period = terms.expiry().toMillis() / 3;
        renewer.scheduleWithFixedDelay(() -> held.forEach(SchemaLocks::renew), period, period, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes the lock of a keyspace, after those before it: whoever takes several does so in one order, so that no two
     * runners wait for each other.
     *
     * @param tableExists whether the keyspace has the table of the lock
     * @throws SchemaException RW-1621, when another runner holds it for too long
     */
    void take(Placement place, boolean tableExists) {
        SchemaLock lock = new SchemaLock(place, holder, terms.expiry());
        if (!lock.isPossible()) {
            LOG.warn("{} has no conditional writes: other runners are not kept from changing its schema now", place);
            return;
        }
        if (!tableExists) {
            Schemas.apply(place, new SchemaChange.CreateTable(SchemaLock.table(place.keyspace())));
        }
        await(lock);
        held.add(lock);
    }

    /** @throws SchemaException RW-1622, when the lock of a keyspace on the connection may be another runner's by now */
    void requireHeld(String connection) {
        for (SchemaLock lock : held) {
            if (lock.place().connection().equals(connection) && !lock.isHeld()) {
                throw new SchemaException(
                        Problem.of("RW-1622", "The schema lock of " + lock.place() + " is lost")
                                .because("It could not be renewed within " + seconds(terms.expiry()))
                                .fix("Run it again: it goes on where it stopped"),
                        null);
            }
        }
    }

    @Override
    public void close() {
        renewer.shutdownNow();
        for (SchemaLock lock : held) {
            try {
                lock.release();
            } catch (RuntimeException e) {
                LOG.warn("The schema lock of {} was not released; it expires in {}", lock.place(), terms.expiry(), e);
            }
        }
    }

    private void await(SchemaLock lock) {
        long deadline = System.nanoTime() + terms.patience().toNanos();
        boolean told = false;
        while (true) {
            String other = attempt(lock, deadline);
            if (other == null) {
                return;
            }
            if (System.nanoTime() >= deadline) {
                throw heldTooLong(lock, other);
            }
            if (!told) {
                LOG.info("{}: waiting for the schema lock, which {} has", lock.place(), other);
                told = true;
            }
            pause(lock, other);
        }
    }

    /** An attempt whose outcome is unknown is made again: a lock that it took after all is known by its holder. */
    private static @Nullable String attempt(SchemaLock lock, long deadline) {
        try {
            return lock.take();
        } catch (DatastoreException e) {
            if (e.effect() != Effect.UNKNOWN || System.nanoTime() >= deadline) {
                throw e;
            }
            return "an attempt without an answer";
        }
    }

    private void pause(SchemaLock lock, String other) {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw heldTooLong(lock, other);
        }
    }

    private SchemaException heldTooLong(SchemaLock lock, String other) {
        return new SchemaException(
                Problem.of("RW-1621", "The schema of " + lock.place() + " is being changed by another runner")
                        .because("Its lock is held by " + other + "; waited for " + seconds(terms.patience()))
                        .fix(
                                "Run it again when that one is done, or raise ringway.schema.lock-wait; the lock of a runner"
                                        + " that has crashed is free after " + seconds(terms.expiry())),
                null);
    }

    private static void renew(SchemaLock lock) {
        try {
            lock.renew();
        } catch (RuntimeException e) {
            LOG.debug("The schema lock of {} was not renewed", lock.place(), e);
        }
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
