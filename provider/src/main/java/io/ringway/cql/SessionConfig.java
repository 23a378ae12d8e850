// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.internal.core.config.typesafe.DefaultDriverConfigLoader;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The driver's configuration for a session that Ringway opens. First come the specification's own settings, then
 * system properties, the configuration file, Ringway's defaults and the driver's.
 */
final class SessionConfig {
    private static final String ROOT = "datastax-java-driver";
    private static final String CLASSPATH = "classpath:";

    private SessionConfig() {}

    /** Reads the configuration, and again whenever the driver reloads it. */
    static DriverConfigLoader loader(ConnectionSpec spec) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ClassLoader application = loader == null ? SessionConfig.class.getClassLoader() : loader;
        checkProfile(spec, load(spec, application));
        return new DefaultDriverConfigLoader(
                () -> load(spec, application), spec.configFile().isPresent());
    }

    private static Config load(ConnectionSpec spec, ClassLoader application) {
        ConfigFactory.invalidateCaches();
        String location = spec.configFile().orElse(null);
        try {
            return ConfigFactory.parseMap(settings(spec))
                    .withFallback(ConfigFactory.defaultOverrides())
                    .withFallback(location == null ? ConfigFactory.empty() : file(location, application))
                    .withFallback(ConfigFactory.parseMap(defaults(spec)))
                    .withFallback(ConfigFactory.defaultReference(CqlSession.class.getClassLoader()))
                    .resolve()
                    .getConfig(ROOT);
        } catch (ConfigException broken) {
            throw refusal("The configuration cannot be read", location, broken);
        }
    }

    private static Map<String, Object> settings(ConnectionSpec spec) {
        Map<String, Object> settings = new HashMap<>();
        if (!spec.contactPoints().isEmpty()) {
            settings.put(ROOT + ".basic.contact-points", List.of());
        }
        spec.localDatacenter()
                .ifPresent(name -> settings.put(ROOT + ".basic.load-balancing-policy.local-datacenter", name));
        return settings;
    }

    /** A quick schema refresh, a quick close, and the contact points' data center where none is set. */
    private static Map<String, Object> defaults(ConnectionSpec spec) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(ROOT + ".basic.load-balancing-policy.class", "DcInferringLoadBalancingPolicy");
        defaults.put(ROOT + ".advanced.metadata.schema.debouncer.window", "10 milliseconds");
        defaults.put(ROOT + ".advanced.netty.io-group.shutdown.quiet-period", 0);
        defaults.put(ROOT + ".advanced.netty.admin-group.shutdown.quiet-period", 0);
        defaults.put(ROOT + ".advanced.timestamp-generator.class", "AtomicTimestampGenerator");
        if (!spec.contactPoints().isEmpty()) {
            String first = spec.contactPoints().get(0).replaceAll("[^A-Za-z0-9.]", "-");
            defaults.put(ROOT + ".basic.session-name", "ringway-" + first);
        }
        return defaults;
    }

    private static Config file(String location, ClassLoader application) {
        ConfigParseOptions options =
                ConfigParseOptions.defaults().setAllowMissing(false).setClassLoader(application);
        if (location.startsWith(CLASSPATH)) {
            String resource = location.substring(CLASSPATH.length()).replaceFirst("^/+", "");
            if (application.getResource(resource) == null) {
                throw refusal("The configuration file is not on the class path", location, null);
            }
            return ConfigFactory.parseResources(application, resource, options);
        }
        if (location.contains("://") || location.startsWith("file:") || location.startsWith("jar:")) {
            return ConfigFactory.parseURL(url(location), options);
        }
        Path path = Path.of(location);
        if (!Files.isReadable(path)) {
            throw refusal("The configuration file cannot be read", location, null);
        }
        return ConfigFactory.parseFile(path.toFile(), options);
    }

    private static URL url(String location) {
        URL url;
        try {
            url = new URL(location);
            url.openStream().close();
            return url;
        } catch (MalformedURLException malformed) {
            throw refusal("The configuration file's address is malformed", location, malformed);
        } catch (IOException unreachable) {
            throw refusal("The configuration file cannot be read", location, unreachable);
        }
    }

    private static void checkProfile(ConnectionSpec spec, Config config) {
        String profile = spec.profile().orElse(null);
        if (profile == null || profile.equals("default")) {
            return;
        }
        Set<String> existing = new TreeSet<>();
        existing.add("default");
        if (config.hasPath("profiles")) {
            existing.addAll(config.getObject("profiles").keySet());
        }
        if (!existing.contains(profile)) {
            throw noProfile(profile, existing);
        }
    }

    static DatastoreException noProfile(String name, Set<String> existing) {
        return new DatastoreException(
                Problem.of("RW-1416", "There is no execution profile '" + name + "'")
                        .because("The configuration has " + String.join(", ", existing))
                        .fix("Define it under " + ROOT + ".profiles in the configuration file"),
                Effect.NOT_APPLIED,
                null);
    }

    private static DatastoreException refusal(String what, @Nullable String location, @Nullable Exception cause) {
        Problem problem = Problem.of("RW-1415", what)
                .at(location == null ? "system properties" : location)
                .fix("A configuration file is a path, a URL, or classpath: and the name of a resource");
        return new DatastoreException(
                cause == null || cause.getMessage() == null ? problem : problem.because(cause.getMessage()),
                Effect.NOT_APPLIED,
                cause);
    }
}
