// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.Optional;
import java.util.Set;

/**
 * Connections by name. One is shared by the process ({@link Connections#shared()}); each persistence unit has its own,
 * which takes a name or a default that it lacks from the shared one. Safe for use by any number of threads; no method
 * but {@link #unwrap} blocks on a cluster.
 */
public interface ConnectionRegistry {

    /**
     * Registers a connection. An eager one starts connecting at once, in the background; a lazy one at its first use.
     *
     * @throws DuplicateConnectionException when this registry has the name already
     * @throws IllegalArgumentException when the specification holds a session of a type that no datastore accepts; the
     *     message names the accepted type
     */
    void register(String name, ConnectionSpec spec);

    /** As {@link #register(String, ConnectionSpec)}, and makes it this registry's default. */
    void register(String name, ConnectionSpec spec, boolean makeDefault);

    /**
     * Puts another specification under a name, atomically: operations that have begun end on the old connection, which
     * is closed when the last one has; later ones use the new. What was placed before and is sent afterwards, managed
     * instances among it, keeps the keyspace that it was placed in, also when the new specification names another one.
     *
     * @throws UnknownConnectionException when this registry lacks the name
     */
    void replace(String name, ConnectionSpec spec);

    /**
     * Removes a connection. Its session is closed when the operations that use it have ended, unless it was handed in.
     * Removing the default leaves this registry without one.
     *
     * @throws UnknownConnectionException when this registry lacks the name
     */
    void unregister(String name);

    /** @throws UnknownConnectionException when neither this registry nor the shared one has the name */
    void setDefault(String name);

    /** The name of the default: this registry's, else the shared one's. */
    Optional<String> defaultName();

    /** The names that can be used through this registry, the shared ones included, sorted. */
    Set<String> names();

    /** @throws UnknownConnectionException when the name is not known */
    ConnectionState state(String name);

    /**
     * The native object of a connection, such as the driver's session; opens the connection when it is not open yet.
     *
     * @throws UnknownConnectionException when the name is not known
     * @throws ConnectionUnavailableException when it cannot be opened
     * @throws IllegalArgumentException when the connection has no such object; the message names what it has
     */
    <T> T unwrap(String name, Class<T> type);
}
