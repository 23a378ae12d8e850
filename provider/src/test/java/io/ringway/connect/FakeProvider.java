// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.DatastoreProvider;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Opens at once, except contact points that begin with {@code slow} (the test completes {@link #pending}), {@code down}
 * (refused until {@link #up}) and {@code broken} (throws).
 */
final class FakeProvider implements DatastoreProvider {
    final List<FakeDatastore> opened = new CopyOnWriteArrayList<>();
    final List<Pending> pending = new CopyOnWriteArrayList<>();
    final List<ConnectionSpec> attempts = new CopyOnWriteArrayList<>();
    volatile boolean up;

    record Pending(ConnectionSpec spec, CompletableFuture<Datastore> stage) {
        FakeDatastore complete() {
            FakeDatastore datastore = new FakeDatastore(spec);
            stage.complete(datastore);
            return datastore;
        }
    }

    static ConnectionSpec spec(String contactPoint) {
        return ConnectionSpec.builder().contactPoints(contactPoint).build();
    }

    static ConnectionSpec spec(String contactPoint, String keyspace) {
        return ConnectionSpec.builder()
                .contactPoints(contactPoint)
                .keyspace(keyspace)
                .build();
    }

    static ConnectionSpec lazy(String contactPoint) {
        return ConnectionSpec.builder().contactPoints(contactPoint).lazy(true).build();
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Class<?> sessionType() {
        return StringBuilder.class;
    }

    @Override
    public CompletionStage<Datastore> open(ConnectionSpec spec) {
        attempts.add(spec);
        String address =
                spec.contactPoints().isEmpty() ? "" : spec.contactPoints().get(0);
        if (address.startsWith("slow")) {
            Pending attempt = new Pending(spec, new CompletableFuture<>());
            pending.add(attempt);
            return attempt.stage();
        }
        if (address.startsWith("broken")) {
            throw new NoClassDefFoundError("driver");
        }
        if (address.startsWith("down") && !up) {
            return CompletableFuture.failedFuture(new DatastoreException(
                    Problem.of("RW-1401", "Connection to " + address + " refused"), Effect.NOT_APPLIED, null));
        }
        FakeDatastore datastore = new FakeDatastore(spec);
        opened.add(datastore);
        return CompletableFuture.completedFuture(datastore);
    }
}
