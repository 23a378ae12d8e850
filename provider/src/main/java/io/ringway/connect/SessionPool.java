// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConfigurationException;
import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.spi.DatastoreProvider;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** The process's sessions: one per specification, however many registries and names use it. */
final class SessionPool {
    private final List<DatastoreProvider> providers;
    private final Timing timing;
    private final ConcurrentMap<ConnectionSpec, Session> sessions = new ConcurrentHashMap<>();

    SessionPool(List<DatastoreProvider> providers, Timing timing) {
        this.providers = List.copyOf(providers);
        this.timing = timing;
    }

    /**
     * The session of a specification, with one user more. When a session is opened is no matter of the session, so
     * lazy and eager registrations share one.
     *
     * @param name of the connection
     * @throws IllegalArgumentException when no datastore accepts the session that was handed in
     */
    Session retain(String name, ConnectionSpec spec) {
        DatastoreProvider provider = providerFor(spec);
        ConnectionSpec key = spec.lazy() ? eager(spec) : spec;
        return sessions.compute(
                key, (same, known) -> known != null && known.retain() ? known : open(name, same, provider));
    }

    private Session open(String name, ConnectionSpec spec, DatastoreProvider provider) {
        return new Session(name, spec, provider, timing, unused -> sessions.remove(spec, unused));
    }

    private DatastoreProvider providerFor(ConnectionSpec spec) {
        if (providers.isEmpty()) {
            throw new ConfigurationException(Problem.of("RW-1217", "No datastore is on the class path")
                    .because("No " + DatastoreProvider.class.getName() + " is declared in META-INF/services")
                    .fix("Add the artifact io.ringway:ringway-provider"));
        }
        Object handedIn = spec.session().orElse(null);
        if (handedIn == null) {
            return providers.get(0);
        }
        for (DatastoreProvider provider : providers) {
            if (provider.sessionType().isInstance(handedIn)) {
                return provider;
            }
        }
        String accepted = providers.stream()
                .map(provider -> provider.sessionType().getName() + " (" + provider.name() + ")")
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                Problem.of("RW-1216", "A " + handedIn.getClass().getName() + " cannot be handed in as a session")
                        .fix("Accepted: " + accepted)
                        .text());
    }

    private static ConnectionSpec eager(ConnectionSpec spec) {
        ConnectionSpec.Builder copy =
                ConnectionSpec.builder().contactPoints(spec.contactPoints().toArray(String[]::new));
        spec.localDatacenter().ifPresent(copy::localDatacenter);
        spec.keyspace().ifPresent(copy::keyspace);
        spec.username().ifPresent(user -> copy.credentials(user, spec.password().orElse("")));
        spec.configFile().ifPresent(copy::configFile);
        spec.secureConnectBundle().ifPresent(copy::secureConnectBundle);
        spec.profile().ifPresent(copy::profile);
        return copy.build();
    }
}
