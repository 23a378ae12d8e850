// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfig;
import com.datastax.oss.driver.api.core.config.DriverExecutionProfile;
import com.datastax.oss.driver.api.core.metadata.Node;
import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Opens a session of the driver as a specification says, or leaves nothing open. */
final class SessionOpening {
    private SessionOpening() {}

    /** Reading the configuration and resolving names can block, and so has a thread of its own. */
    static CompletionStage<CqlSession> open(ConnectionSpec spec) {
        return CompletableFuture.supplyAsync(() -> builder(spec), SessionOpening::start)
                .thenCompose(CqlSessionBuilder::buildAsync)
                .thenCompose(SessionOpening::inLocalDatacenter);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "ringway-open");
        thread.setDaemon(true);
        thread.start();
    }

    private static CqlSessionBuilder builder(ConnectionSpec spec) {
        CqlSessionBuilder builder = CqlSession.builder().withConfigLoader(SessionConfig.loader(spec));
        builder.addContactPoints(ContactPoints.resolve(spec.contactPoints()));
        if (spec.username().isPresent()) {
            builder.withAuthCredentials(spec.username().get(), spec.password().orElse(""));
        }
        if (spec.secureConnectBundle().isPresent()) {
            bundle(builder, spec.secureConnectBundle().get());
        }
        return builder;
    }

    private static void bundle(CqlSessionBuilder builder, String location) {
        if (!location.contains("://")) {
            builder.withCloudSecureConnectBundle(Path.of(location));
            return;
        }
        try {
            builder.withCloudSecureConnectBundle(new URL(location));
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    /** With a local data center that does not exist the driver opens, and then finds no node for any request. */
    private static CompletionStage<CqlSession> inLocalDatacenter(CqlSession session) {
        DriverConfig config = session.getContext().getConfig();
        DriverExecutionProfile profile = config.getDefaultProfile();
        String local = profile.getString(DefaultDriverOption.LOAD_BALANCING_LOCAL_DATACENTER, "");
        Set<String> existing = new TreeSet<>();
        for (Node node : session.getMetadata().getNodes().values()) {
            if (node.getDatacenter() != null) {
                existing.add(node.getDatacenter());
            }
        }
        if (local.isEmpty() || existing.contains(local)) {
            return CompletableFuture.completedFuture(session);
        }
        DatastoreException refusal = new DatastoreException(
                Problem.of("RW-1412", "There is no data center '" + local + "' in this cluster")
                        .because("It has " + String.join(", ", existing))
                        .fix("Set the local data center to one of these"),
                Effect.NOT_APPLIED,
                null);
        return session.closeAsync().handle((done, ignored) -> {
            throw refusal;
        });
    }
}
