// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionSpec;
import io.ringway.ConnectionState;
import io.ringway.ConnectionUnavailableException;
import io.ringway.DuplicateConnectionException;
import io.ringway.Problem;
import io.ringway.UnknownConnectionException;
import io.ringway.spi.DatastoreProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a persistence unit, or those that the process shares. A unit's registry takes the names and the
 * default that it lacks from the shared one, and all registries share their sessions. Safe for use by any number of
 * threads; readers never wait for a change.
 */
public final class Registry implements ConnectionRegistry, AutoCloseable {
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final String owner;
    private final @Nullable Registry parent;
    private final SessionPool pool;
    private volatile Registrations registrations = Registrations.NONE;

    private Registry(String owner, @Nullable Registry parent, SessionPool pool) {
        this.owner = owner;
        this.parent = parent;
        this.pool = pool;
    }

    /** The process's one. */
    public static Registry shared() {
        return Shared.REGISTRY;
    }

    /** A persistence unit's own, under the shared one. */
    public static Registry forUnit(String unitName) {
        return forUnit(unitName, shared());
    }

    /** A persistence unit's own under another parent, whose sessions it shares. */
    public static Registry forUnit(String unitName, Registry parent) {
        return new Registry("unit '" + unitName + "'", parent, parent.pool);
    }

    /** A registry without a parent and with sessions of its own, over these datastores. */
    public static Registry over(List<DatastoreProvider> providers) {
        return over(providers, Timing.system());
    }

    static Registry over(List<DatastoreProvider> providers, Timing timing) {
        return new Registry("the shared registry", null, new SessionPool(providers, timing));
    }

    @Override
    public void register(String name, ConnectionSpec spec) {
        register(name, spec, false);
    }

    @Override
    public void register(String name, ConnectionSpec spec, boolean makeDefault) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(Problem.of("RW-1202", "The name of a connection is not blank")
                    .text());
        }
        Registered added;
        synchronized (this) {
            Registrations now = open();
            if (now.get(name) != null) {
                throw new DuplicateConnectionException(
                        Problem.of("RW-1213", "There is a connection '" + name + "' already")
                                .at(owner)
                                .fix("Use another name, or replace or unregister the one that is there"));
            }
            added = registered(name, spec);
            registrations = now.with(added, makeDefault);
        }
        start(added);
    }

    @Override
    public void replace(String name, ConnectionSpec spec) {
        Registered before;
        Registered after;
        synchronized (this) {
            Registrations now = open();
            before = own(now, name);
            after = registered(name, spec);
            registrations = now.with(after, false);
        }
        before.session().release();
        start(after);
    }

    @Override
    public void unregister(String name) {
        Registered gone;
        synchronized (this) {
            Registrations now = open();
            gone = own(now, name);
            registrations = now.without(name);
        }
        gone.session().release();
    }

    @Override
    public void setDefault(String name) {
        synchronized (this) {
            Registrations now = open();
            if (lookup().find(name) == null) {
                throw unknown(name, null);
            }
            registrations = now.withDefault(name);
        }
    }

    @Override
    public Optional<String> defaultName() {
        Lookup now = lookup();
        String own = now.ownDefault();
        return Optional.ofNullable(own == null ? now.inheritedDefault() : own);
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSortedSet(names(lookup()));
    }

    /** Of a closed registry: CLOSED for the connections that it had. */
    @Override
    public ConnectionState state(String name) {
        Registrations own = registrations;
        Registered closed = own.closed() ? own.get(name) : null;
        if (closed != null) {
            return new ConnectionState(ConnectionState.Status.CLOSED, Optional.empty(), Optional.empty());
        }
        return find(name).session().state();
    }

    @Override
    public <T> T unwrap(String name, Class<T> type) {
        Lease lease = acquire(name);
        try {
            return lease.datastore().unwrap(type);
        } finally {
            lease.release();
        }
    }

    /**
     * Waits until those of these connections that are not lazy are open; the first that cannot be opened ends the wait.
     *
     * @throws UnknownConnectionException when one of the names is not known
     * @throws ConnectionUnavailableException when one cannot be opened; its message holds the cause's
     */
    public void awaitEager(Collection<String> names) {
        Map<String, Session> eager = new LinkedHashMap<>();
        for (String name : names) {
            Registered registered = find(name);
            if (!registered.lazy()) {
                eager.put(name, registered.session());
            }
        }
        new Opening(eager).await();
    }

    /**
     * Closes every connection that was registered here, except sessions that were handed in or are registered elsewhere
     * too. Operations under way end first; sessions without any are closed when this returns, or after 5 s in the
     * background. A second close does nothing.
     */
    @Override
    public void close() {
        Registrations last;
        synchronized (this) {
            last = registrations;
            registrations = last.asClosed();
        }
        if (last.closed()) {
            return;
        }
        List<CompletableFuture<?>> ended = new ArrayList<>();
        for (Registered registered : last.byName().values()) {
            if (registered.session().release()) {
                ended.add(registered.session().ended());
            }
        }
        CompletableFuture.allOf(ended.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    String owner() {
        return owner;
    }

    String inheritedOwner() {
        return parent == null ? owner : parent.owner;
    }

    /**
     * What is registered now.
     *
     * @throws IllegalStateException when this registry or its parent is closed
     */
    Lookup lookup() {
        return new Lookup(open(), parent == null ? null : parent.open());
    }

    /** The open session of what has a name now, with one user more. */
    Lease acquire(String name) {
        for (; ; ) {
            // A session that has ended was taken out of the registry first: the next look finds another one, or none.
            Lease lease = find(name).session().acquire(name);
            if (lease != null) {
                return lease;
            }
        }
    }

    boolean isCurrent(Lookup lookup) {
        return lookup.own() == registrations && (parent == null || lookup.inherited() == parent.registrations);
    }

    UnknownConnectionException unknown(String name, @Nullable String namedBy) {
        SortedSet<String> names = names(lookup());
        String existing = names.isEmpty() ? "There are no connections" : "There are: " + String.join(", ", names);
        Problem problem = Problem.of("RW-1212", "There is no connection '" + name + "'")
                .at(owner)
                .because(namedBy == null ? existing : "It was named by " + namedBy + ". " + existing)
                .fix("Register it, or name one that exists");
        return new UnknownConnectionException(problem);
    }

    private Registered find(String name) {
        Registered found = lookup().find(name);
        if (found == null) {
            throw unknown(name, null);
        }
        return found;
    }

    private Registered own(Registrations now, String name) {
        Registered found = now.get(name);
        if (found == null) {
            throw unknown(name, null);
        }
        return found;
    }

    private Registered registered(String name, ConnectionSpec spec) {
        return new Registered(name, spec.keyspace().orElse(null), spec.lazy(), pool.retain(name, spec));
    }

    private static void start(Registered registered) {
        if (!registered.lazy()) {
            registered.session().connect();
        }
    }

    private Registrations open() {
        Registrations now = registrations;
        if (now.closed()) {
            throw new IllegalStateException(Problem.of("RW-1218", "The connection registry is closed")
                    .at(owner)
                    .because("Its persistence unit was closed")
                    .text());
        }
        return now;
    }

    private static SortedSet<String> names(Lookup lookup) {
        SortedSet<String> names = new TreeSet<>(lookup.own().byName().keySet());
        if (lookup.inherited() != null) {
            names.addAll(lookup.inherited().byName().keySet());
        }
        return names;
    }

    private static final class Shared {
        static final Registry REGISTRY =
                over(ServiceLoader.load(DatastoreProvider.class, Registry.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }
}
