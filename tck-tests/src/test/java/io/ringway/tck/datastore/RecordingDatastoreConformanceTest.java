// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import io.ringway.recording.RecordingDatastore;
import io.ringway.spi.Datastore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class RecordingDatastoreConformanceTest extends DatastoreConformance {
    private final RecordingDatastore first = new RecordingDatastore();
    private boolean opened;

    /** Another connection has to share the data. */
    @Override
    protected CompletionStage<Datastore> open() {
        RecordingDatastore next = opened ? first.sharing() : first;
        opened = true;
        return CompletableFuture.completedFuture(next);
    }

    @Override
    protected String keyspace() {
        return "conformance";
    }
}
