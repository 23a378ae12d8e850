// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.ConnectionSpec;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreProvider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Opens recording datastores: the one that is handed in as a session, else what a function makes of a specification. */
public final class RecordingDatastoreProvider implements DatastoreProvider {
    private final Function<ConnectionSpec, RecordingDatastore> make;

    public RecordingDatastoreProvider() {
        this(spec -> new RecordingDatastore(spec.keyspace().orElse(null)));
    }

    /** @param make called for each specification without a session; what it throws is why the connection failed */
    public RecordingDatastoreProvider(Function<ConnectionSpec, RecordingDatastore> make) {
        this.make = make;
    }

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public Class<?> sessionType() {
        return RecordingDatastore.class;
    }

    @Override
    public CompletionStage<Datastore> open(ConnectionSpec spec) {
        try {
            return CompletableFuture.completedFuture(
                    spec.session().map(RecordingDatastore.class::cast).orElseGet(() -> make.apply(spec)));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
