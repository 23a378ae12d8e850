// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionSpec;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Capabilities;
import io.ringway.spi.Datastore;
import io.ringway.spi.Mutation;
import io.ringway.spi.MutationResult;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens, closes and has a keyspace; holds no data. */
final class FakeDatastore implements Datastore {
    final ConnectionSpec spec;
    final AtomicInteger closes = new AtomicInteger();
    volatile String keyspace;

    FakeDatastore(ConnectionSpec spec) {
        this.spec = spec;
        this.keyspace = spec.keyspace().orElse(null);
    }

    boolean closed() {
        return closes.get() > 0;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("Fake", "1", Set.of());
    }

    @Override
    public Optional<String> keyspace() {
        return Optional.ofNullable(keyspace);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new IllegalArgumentException("has a FakeDatastore, no " + type.getSimpleName());
    }

    @Override
    public CompletionStage<Void> close() {
        closes.incrementAndGet();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public <T> Optional<T> facet(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public CompletionStage<PreparedSelection> prepare(Selection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<PreparedMutation> prepare(Mutation mutation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<RowPage> fetch(BoundSelection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<MutationResult> apply(BoundMutation mutation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<MutationResult> apply(Batch batch) {
        throw new UnsupportedOperationException();
    }
}
