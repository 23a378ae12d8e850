// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import io.ringway.Problem;
import io.ringway.spi.BoundStatement;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.RowPage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Native CQL; what was prepared last is kept. */
final class CqlNativeQueries implements NativeQueryFacet {
    private static final int KEPT = 1000;

    private final CqlChannel channel;
    private final @Nullable String ownKeyspace;
    private final RecentlyUsed<Key, CompletableFuture<NativeStatement>> prepared = new RecentlyUsed<>(KEPT);

    private record Key(String text, @Nullable String keyspace) {}

    /** @param ownKeyspace the connection's; null: the session's, as it is at any moment */
    CqlNativeQueries(CqlChannel channel, @Nullable String ownKeyspace) {
        this.channel = channel;
        this.ownKeyspace = ownKeyspace;
    }

    @Override
    public CompletionStage<NativeStatement> prepare(String text, @Nullable String keyspace) {
        String of = keyspace == null ? ownKeyspace : keyspace;
        Optional<CqlIdentifier> current = channel.session().getKeyspace();
        if (of == null && current.isPresent()) {
            of = current.get().asInternal();
        }
        Key key = new Key(text, of);
        CompletableFuture<NativeStatement> statement = prepared.get(key, this::start);
        CompletableFuture<NativeStatement> answer = new CompletableFuture<>();
        statement.whenComplete((done, failure) -> {
            if (failure == null) {
                answer.complete(done);
            } else {
                prepared.remove(key, statement);
                answer.completeExceptionally(Failures.of(failure, Operation.of(text)));
            }
        });
        return answer;
    }

    private CompletableFuture<NativeStatement> start(Key key) {
        String keyspace = key.keyspace();
        NativeText text = new NativeText(key.text());
        if (text.changesKeyspace()) {
            return CompletableFuture.failedFuture(refusal(Problem.of("RW-1453", "USE is not possible")
                    .at(key.text())
                    .because("It would change the keyspace for everybody who shares the connection")
                    .fix("Give the operation a keyspace, such as with Using.keyspace")));
        }
        boolean sessionOwn = keyspace == null || keyspace.equals(sessionKeyspace());
        if (!sessionOwn && !perRequestKeyspace() && !text.qualified()) {
            return CompletableFuture.failedFuture(
                    refusal(Problem.of("RW-1450", "A table is not qualified, and keyspace '" + keyspace + "' is meant")
                            .at(key.text())
                            .because("The server speaks protocol "
                                    + channel.codecs().version() + ", which takes a keyspace per request only from V5")
                            .fix("Write " + keyspace + ".table")));
        }
        CqlIdentifier requested =
                sessionOwn || !perRequestKeyspace() || keyspace == null ? null : CqlIdentifier.fromInternal(keyspace);
        return channel.prepare(key.text(), requested, statement ->
                        (NativeStatement) new CqlNativeStatement(key.text(), statement, channel.codecs()))
                .toCompletableFuture();
    }

    @Override
    public CompletionStage<RowPage> execute(
            NativeStatement statement, ParameterSource parameters, OperationOptions options) {
        if (!(statement instanceof CqlNativeStatement own)) {
            throw Foreign.of(statement);
        }
        return own.execute(channel, parameters, options);
    }

    @Override
    public NativeStatement answered(NativeStatement statement, RowPage page) {
        if (!(statement instanceof CqlNativeStatement own) || !(page instanceof CqlRowPage answer)) {
            throw Foreign.of(statement);
        }
        return answer.columns() == null ? statement : own.of(answer.columns());
    }

    @Override
    public BoundStatement bind(NativeStatement statement, ParameterSource parameters) {
        if (!(statement instanceof CqlNativeStatement own)) {
            throw Foreign.of(statement);
        }
        return own.bind(parameters);
    }

    private @Nullable String sessionKeyspace() {
        return channel.session().getKeyspace().map(CqlIdentifier::asInternal).orElse(null);
    }

    private boolean perRequestKeyspace() {
        return channel.codecs().version().getCode() >= ProtocolVersion.V5.getCode();
    }

    private static DatastoreException refusal(Problem problem) {
        return new DatastoreException(problem, Effect.NOT_APPLIED, null);
    }
}
