// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionUnavailableException;
import io.ringway.UnknownConnectionException;
import io.ringway.spi.Datastore;
import org.jspecify.annotations.Nullable;

/**
 * A concrete place: a keyspace on a connection. A router makes one instance per place, so two are the same place when
 * they are the same object.
 */
public final class Placement {
    private final Registry registry;
    private final String connection;
    private final String keyspace;
    private volatile @Nullable Found found;

    Placement(Registry registry, String connection, String keyspace) {
        this.registry = registry;
        this.connection = connection;
        this.keyspace = keyspace;
    }

    public String connection() {
        return connection;
    }

    public String keyspace() {
        return keyspace;
    }

    /**
     * The open session of the connection that has the name now, for one operation. Blocks until the connection is
     * open, bounded by the connect time-out.
     *
     * @throws UnknownConnectionException when nothing is registered under the name any more
     * @throws ConnectionUnavailableException when it cannot be opened
     * @throws IllegalStateException when the registry is closed
     */
    public Lease acquire() {
        Registered registered = registered();
        Lease lease = registered == null ? null : registered.session().acquire(connection);
        return lease == null ? registry.acquire(connection) : lease;
    }

    /** The datastore, when it is open now; nothing is opened and nothing is held: good for a glance only. */
    public @Nullable Datastore glance() {
        Registered registered = registered();
        return registered == null ? null : registered.session().glance();
    }

    /** What has the connection's name now; null when nothing has. */
    @Nullable
    Registered registered() {
        Found last = found;
        if (last == null || !registry.isCurrent(last.lookup)) {
            Lookup lookup = registry.lookup();
            last = new Found(lookup, lookup.find(connection));
            found = last;
        }
        return last.registered;
    }

    boolean belongsTo(Registry other) {
        return registry == other;
    }

    @Override
    public String toString() {
        return connection + "/" + keyspace;
    }

    private record Found(Lookup lookup, @Nullable Registered registered) {}
}
