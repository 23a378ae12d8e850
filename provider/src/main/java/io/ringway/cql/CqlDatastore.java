// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.session.Session;
import io.ringway.Problem;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Capabilities;
import io.ringway.spi.Datastore;
import io.ringway.spi.Mutation;
import io.ringway.spi.MutationResult;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.RowPage;
import io.ringway.spi.ScanFacet;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.Selection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A connection to one cluster over one session of the driver. */
final class CqlDatastore implements Datastore {
    private final CqlChannel channel;
    private final @Nullable String keyspace;
    private final Capabilities capabilities;
    private final SchemaFacet schema;
    private final NativeQueryFacet nativeQueries;
    private final ScanFacet scan;

    /** @param keyspace the connection's own; null: the session's, as it is at any moment */
    CqlDatastore(CqlChannel channel, @Nullable String keyspace, Capabilities capabilities) {
        this.channel = channel;
        this.keyspace = keyspace;
        this.capabilities = capabilities;
        this.schema = new CqlSchema(channel);
        this.nativeQueries = new CqlNativeQueries(channel, keyspace);
        this.scan = new CqlScan(channel);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Optional<String> keyspace() {
        return keyspace == null
                ? channel.session().getKeyspace().map(CqlIdentifier::asInternal)
                : Optional.of(keyspace);
    }

    @Override
    public CompletionStage<PreparedSelection> prepare(Selection selection) {
        return channel.prepare(
                CqlRenderer.render(selection),
                null,
                statement -> new CqlSelection(
                        selection,
                        statement,
                        channel.defaults(),
                        channel.codecs(),
                        TokenRouting.of(selection, channel.session())));
    }

    @Override
    public CompletionStage<PreparedMutation> prepare(Mutation mutation) {
        return channel.prepare(
                CqlRenderer.render(mutation),
                null,
                statement -> new CqlMutation(mutation, statement, channel.defaults(), channel.codecs()));
    }

    @Override
    public CompletionStage<RowPage> fetch(BoundSelection selection) {
        CqlSelection.Bound bound = CqlSelection.own(selection);
        return channel.execute(bound.statement(), bound, bound.answer());
    }

    @Override
    public CompletionStage<MutationResult> apply(BoundMutation mutation) {
        CqlWrite bound = CqlWrite.own(mutation);
        return channel.execute(bound.statement(), bound, new Outcome(bound, mutation.conditional()));
    }

    @Override
    public CompletionStage<MutationResult> apply(Batch batch) {
        CqlBatch bound = CqlBatch.of(batch, channel.defaults());
        return channel.execute(bound.statement(), bound, new Outcome(bound, bound.conditional()));
    }

    @Override
    public String describe(Selection selection) {
        return CqlRenderer.render(selection);
    }

    @Override
    public String describe(Mutation mutation) {
        return CqlRenderer.render(mutation);
    }

    @Override
    public <T> Optional<T> facet(Class<T> type) {
        if (type == SchemaFacet.class) {
            return Optional.of(type.cast(schema));
        }
        if (type == ScanFacet.class) {
            return Optional.of(type.cast(scan));
        }
        return type == NativeQueryFacet.class ? Optional.of(type.cast(nativeQueries)) : Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        boolean session = type == Object.class || Session.class.isAssignableFrom(type);
        if (session && type.isInstance(channel.session())) {
            return type.cast(channel.session());
        }
        throw new IllegalArgumentException(
                Problem.of("RW-1460", "A CQL connection cannot be unwrapped to " + type.getName())
                        .fix("Ask for " + CqlSession.class.getName())
                        .text());
    }

    @Override
    public CompletionStage<Void> close() {
        return channel.close();
    }

    @Override
    public String toString() {
        return "CqlDatastore[" + channel.session().getName() + "]";
    }

    /** The outcome of a write on its way. */
    private final class Outcome extends Answer<MutationResult> {
        private final boolean conditional;

        Outcome(Operation operation, boolean conditional) {
            super(operation);
            this.conditional = conditional;
        }

        @Override
        MutationResult convert(AsyncResultSet rows) {
            return conditional && !rows.wasApplied() ? CurrentRows.of(rows, channel.codecs()) : MutationResult.APPLIED;
        }
    }
}
