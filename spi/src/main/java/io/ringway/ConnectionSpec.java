// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to connect: to a cluster by contact points, by a configuration file of the driver or by a secure connect bundle;
 * or a session that the application has opened itself. Two specifications are equal when all their settings are, and
 * connections with equal specifications share one session; handed-in sessions are compared by identity.
 */
public final class ConnectionSpec {
    private final List<String> contactPoints;
    private final @Nullable String localDatacenter;
    private final @Nullable String keyspace;
    private final @Nullable String username;
    private final @Nullable String password;
    private final @Nullable String configFile;
    private final @Nullable String secureConnectBundle;
    private final @Nullable String profile;
    private final boolean lazy;
    private final @Nullable Object session;

    private ConnectionSpec(Builder builder) {
        this.contactPoints = List.copyOf(builder.contactPoints);
        this.localDatacenter = builder.localDatacenter;
        this.keyspace = builder.keyspace;
        this.username = builder.username;
        this.password = builder.password;
        this.configFile = builder.configFile;
        this.secureConnectBundle = builder.secureConnectBundle;
        this.profile = builder.profile;
        this.lazy = builder.lazy;
        this.session = builder.session;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A session that the application has opened and will close.
     *
     * @param session a session of the datastore's driver; its type is checked when the connection is registered
     */
    public static ConnectionSpec ofSession(Object session) {
        return builder().session(session).build();
    }

    /** {@code host:port} or {@code host}; empty where the configuration file or the bundle says where to connect. */
    public List<String> contactPoints() {
        return contactPoints;
    }

    public Optional<String> localDatacenter() {
        return Optional.ofNullable(localDatacenter);
    }

    /** The connection's own keyspace (level 8 of the routing rules). */
    public Optional<String> keyspace() {
        return Optional.ofNullable(keyspace);
    }

    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /** A path, a URL, or {@code classpath:} and the name of a resource. */
    public Optional<String> configFile() {
        return Optional.ofNullable(configFile);
    }

    public Optional<String> secureConnectBundle() {
        return Optional.ofNullable(secureConnectBundle);
    }

    /** The execution profile of the driver's configuration that requests of this connection use. */
    public Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    /** Whether the connection is opened at its first use and not when it is registered. */
    public boolean lazy() {
        return lazy;
    }

    /** The handed-in session. */
    public Optional<Object> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConnectionSpec that
                && session == that.session
                && lazy == that.lazy
                && settings().equals(that.settings());
    }

    @Override
    public int hashCode() {
        return 31 * settings().hashCode() + System.identityHashCode(session);
    }

    /** The settings that are there, without the password. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!contactPoints.isEmpty()) {
            parts.add("contactPoints=" + contactPoints);
        }
        describe(parts, "localDatacenter", localDatacenter);
        describe(parts, "keyspace", keyspace);
        describe(parts, "username", username);
        describe(parts, "configFile", configFile);
        describe(parts, "secureConnectBundle", secureConnectBundle);
        describe(parts, "profile", profile);
        if (lazy) {
            parts.add("lazy");
        }
        describe(parts, "session", session == null ? null : session.getClass().getSimpleName());
        return "ConnectionSpec" + parts;
    }

    private List<@Nullable Object> settings() {
        List<@Nullable Object> settings = new ArrayList<>(8);
        settings.add(contactPoints);
        settings.add(localDatacenter);
        settings.add(keyspace);
        settings.add(username);
        settings.add(password);
        settings.add(configFile);
        settings.add(secureConnectBundle);
        settings.add(profile);
        return settings;
    }

    private static void describe(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }

    /** Collects the settings. Not safe for use by several threads. */
    public static final class Builder {
        private List<String> contactPoints = List.of();
        private @Nullable String localDatacenter;
        private @Nullable String keyspace;
        private @Nullable String username;
        private @Nullable String password;
        private @Nullable String configFile;
        private @Nullable String secureConnectBundle;
        private @Nullable String profile;
        private boolean lazy;
        private @Nullable Object session;

        private Builder() {}

        /** @param addresses each {@code host:port}, or {@code host} for the standard port 9042 */
        public Builder contactPoints(String... addresses) {
            contactPoints = List.of(addresses);
            return this;
        }

        public Builder localDatacenter(String name) {
            localDatacenter = Objects.requireNonNull(name, "name");
            return this;
        }

        public Builder keyspace(String name) {
            keyspace = Objects.requireNonNull(name, "name");
            return this;
        }

        public Builder credentials(String user, String secret) {
            username = Objects.requireNonNull(user, "user");
            password = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /** @param location a path, a URL, or {@code classpath:} and the name of a resource */
        public Builder configFile(String location) {
            configFile = Objects.requireNonNull(location, "location");
            return this;
        }

        public Builder secureConnectBundle(Path bundle) {
            return secureConnectBundle(bundle.toString());
        }

        /** @param location a path or a URL */
        public Builder secureConnectBundle(String location) {
            secureConnectBundle = Objects.requireNonNull(location, "location");
            return this;
        }

        public Builder profile(String name) {
            profile = Objects.requireNonNull(name, "name");
            return this;
        }

        public Builder lazy(boolean atFirstUse) {
            lazy = atFirstUse;
            return this;
        }

        /** @param open a session that the application has opened and will close */
        public Builder session(Object open) {
            session = Objects.requireNonNull(open, "session");
            return this;
        }

        /**
         * @throws IllegalArgumentException when a setting stands beside a handed-in session, when contact points stand
         *     beside a bundle, or when nothing says where to connect
         */
        public ConnectionSpec build() {
            ConnectionSpec spec = new ConnectionSpec(this);
            SpecRules.check(spec);
            return spec;
        }
    }
}
