// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionSpec;
import io.ringway.ConnectionState;
import io.ringway.ConnectionUnavailableException;
import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreProvider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session to a cluster, shared by all connections with its specification. It lives as long as it has users: the
 * registrations that name it, the operations under way on it and the threads that wait for it.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final String name;
    private final ConnectionSpec spec;
    private final DatastoreProvider provider;
    private final Timing timing;
    private final Consumer<Session> whenUnused;
    private final AtomicInteger users = new AtomicInteger(1);
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private volatile SessionState state = new SessionState.New();

    /**
     * A session with one user, its first registration.
     *
     * @param name of that registration, for the log
     */
    Session(String name, ConnectionSpec spec, DatastoreProvider provider, Timing timing, Consumer<Session> whenUnused) {
        this.name = name;
        this.spec = spec;
        this.provider = provider;
        this.timing = timing;
        this.whenUnused = whenUnused;
    }

    ConnectionSpec spec() {
        return spec;
    }

    ConnectionState state() {
        return state.visible();
    }

    /** Completed when the datastore, if there ever was one, is closed. */
    CompletableFuture<@Nullable Void> ended() {
        return ended;
    }

    /** Adds a user; false when the session has had its last. */
    boolean retain() {
        for (; ; ) {
            int now = users.get();
            if (now <= 0) {
                return false;
            }
            if (users.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    /** Takes a user away; true when it was the last, which closes the session. */
    boolean release() {
        int left = users.decrementAndGet();
        if (left < 0) {
            throw new IllegalStateException(Problem.of("RW-1219", "A session is released more often than acquired")
                    .at(spec.toString())
                    .because("Each operation releases its lease exactly once")
                    .text());
        }
        if (left == 0) {
            end();
        }
        return left == 0;
    }

    /** The open datastore; null when it is not open now. Adds no user: good for a glance only. */
    @Nullable
    Datastore glance() {
        return state instanceof SessionState.Ready ready ? ready.lease().datastore() : null;
    }

    /**
     * The open session, with one user more; connects, or waits for the attempt under way.
     *
     * @param name the connection's name, for errors
     * @return null when the session has had its last user
     * @throws ConnectionUnavailableException when it cannot be opened, or not yet again
     */
    @Nullable
    Lease acquire(String name) {
        if (!retain()) {
            return null;
        }
        if (state instanceof SessionState.Ready ready) {
            return ready.lease();
        }
        boolean open = false;
        try {
            SessionState settled = await(connect(), name);
            open = settled instanceof SessionState.Ready;
            return opened(settled, name);
        } finally {
            if (!open) {
                release();
            }
        }
    }

    /** The lease of a settled attempt, to which no user is added. */
    Lease opened(SessionState settled, String name) {
        if (settled instanceof SessionState.Ready ready) {
            return ready.lease();
        }
        if (settled instanceof SessionState.Failed failed) {
            throw new ConnectionUnavailableException(
                    Problem.of("RW-1214", "Connection '" + name + "' cannot be opened")
                            .at(spec.toString())
                            .because(reason(failed.cause()))
                            .fix("It is tried again at its first use after " + failed.nextAttempt()),
                    failed.cause());
        }
        throw new IllegalStateException("An attempt ended in " + settled);
    }

    /** Starts an attempt if one may start now; gives how it, or the last one, ends. */
    CompletableFuture<SessionState> connect() {
        SessionState.Connecting connecting;
        synchronized (this) {
            if (state instanceof SessionState.Connecting underWay) {
                return underWay.attempt();
            }
            int failures = 0;
            if (state instanceof SessionState.Failed failed
                    && !timing.clock().instant().isBefore(failed.nextAttempt())) {
                failures = failed.failures();
            } else if (!(state instanceof SessionState.New)) {
                return CompletableFuture.completedFuture(state);
            }
            connecting = new SessionState.Connecting(new CompletableFuture<>(), failures);
            state = connecting;
        }
        open(connecting);
        return connecting.attempt();
    }

    /** Outside the lock, because datastores are foreign code. */
    private void open(SessionState.Connecting connecting) {
        CompletableFuture<Datastore> bounded = new CompletableFuture<>();
        bounded.whenComplete((datastore, failure) -> settle(connecting, datastore, failure));
        bounded.orTimeout(timing.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        provide().whenComplete((datastore, failure) -> {
            if (failure != null) {
                bounded.completeExceptionally(failure);
            } else if (!bounded.complete(datastore)) {
                close(datastore);
            }
        });
    }

    private CompletionStage<Datastore> provide() {
        try {
            return provider.open(spec);
        } catch (Throwable refusal) {
            // Whatever is thrown, waiters must hear of it: an attempt that never ends would hold them up.
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private void settle(
            SessionState.Connecting connecting, @Nullable Datastore datastore, @Nullable Throwable failure) {
        SessionState settled = datastore != null
                ? new SessionState.Ready(
                        new Lease(this, datastore, spec.profile().orElse(null)))
                : failed(connecting, failure);
        boolean wanted;
        synchronized (this) {
            wanted = state == connecting;
            if (wanted) {
                state = settled;
            }
        }
        if (!wanted && datastore != null) {
            close(datastore);
        } else if (settled instanceof SessionState.Failed remembered) {
            log(() -> LOG.warn(
                    "{} cannot be opened, tried again at its first use after {}: {}",
                    spec,
                    remembered.nextAttempt(),
                    reason(remembered.cause())));
        }
        connecting.attempt().complete(settled);
    }

    private SessionState.Failed failed(SessionState.Connecting connecting, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause == null || cause instanceof TimeoutException) {
            cause = new TimeoutException(
                    "No answer within " + timing.connectTimeout().toMillis() + " ms");
        }
        int failures = connecting.failures() + 1;
        return new SessionState.Failed(cause, failures, timing.nextAttempt(failures));
    }

    /** @param name of the connection, for the error when this thread is interrupted */
    static <T> T await(CompletableFuture<T> attempt, String name) {
        try {
            return attempt.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new ConnectionUnavailableException(
                    Problem.of("RW-1215", "The wait for connection '" + name + "' was interrupted")
                            .because("The thread was asked to end while the connection was being opened"),
                    interruption);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof RingwayException && message != null ? message : cause.toString();
    }

    private void end() {
        SessionState last;
        synchronized (this) {
            last = state;
            state = new SessionState.Closed();
        }
        whenUnused.accept(this);
        if (last instanceof SessionState.Ready ready) {
            close(ready.lease().datastore());
        } else {
            ended.complete(null);
        }
    }

    private void close(Datastore datastore) {
        CompletionStage<Void> closing;
        try {
            closing = datastore.close();
        } catch (RuntimeException failure) {
            closing = CompletableFuture.failedFuture(failure);
        }
        closing.whenComplete((done, failure) -> {
            if (failure != null) {
                log(() -> LOG.warn("{} did not close cleanly: {}", spec, reason(failure)));
            }
            ended.complete(null);
        });
    }

    private void log(Runnable line) {
        LoggedRoute.log(name, spec.keyspace().orElse(null), line);
    }
}
