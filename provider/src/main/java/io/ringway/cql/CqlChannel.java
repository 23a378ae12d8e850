// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatementBuilder;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the driver's session: every request of a connection goes through here. */
final class CqlChannel {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.cql");

    private final CqlSession session;
    private final boolean owned;
    private final RequestDefaults defaults;
    private final Codecs codecs;
    private volatile boolean closed;

    /**
     * @param owned whether the session is closed with the channel
     * @param profile the connection's execution profile; null: the default
     */
    CqlChannel(CqlSession session, boolean owned, @Nullable String profile) {
        this.session = session;
        this.owned = owned;
        this.defaults = new RequestDefaults(profile, session.getContext().getConfig());
        this.codecs = new Codecs(
                session.getContext().getCodecRegistry(), session.getContext().getProtocolVersion());
    }

    CqlSession session() {
        return session;
    }

    RequestDefaults defaults() {
        return defaults;
    }

    Codecs codecs() {
        return codecs;
    }

    /** @param keyspace of unqualified tables; null: the session's */
    <T> CompletionStage<T> prepare(String cql, @Nullable CqlIdentifier keyspace, Function<PreparedStatement, T> shape) {
        Operation operation = Operation.of(cql);
        if (closed || session.isClosed()) {
            return CompletableFuture.failedFuture(afterClose(operation));
        }
        SimpleStatementBuilder statement = SimpleStatement.builder(cql).setKeyspace(keyspace);
        if (defaults.profile() != null) {
            statement.setExecutionProfileName(defaults.profile());
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            session.prepareAsync(statement.build()).whenComplete((prepared, failure) -> {
                try {
                    if (prepared == null) {
                        result.completeExceptionally(Failures.of(failure, operation));
                    } else {
                        result.complete(shape.apply(prepared));
                    }
                } catch (RuntimeException refused) {
                    result.completeExceptionally(Failures.of(refused, operation));
                }
            });
        } catch (RuntimeException refused) {
            result.completeExceptionally(Failures.of(refused, operation));
        }
        return result;
    }

    /** Sends a statement; the answer is completed with what comes back. */
    <R> CompletableFuture<R> execute(Statement<?> statement, Operation operation, Answer<R> answer) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}{}", operation.describe(), slots(statement));
        }
        if (closed || session.isClosed()) {
            answer.completeExceptionally(afterClose(operation));
            return answer;
        }
        CompletionStage<AsyncResultSet> stage;
        try {
            stage = session.executeAsync(statement);
        } catch (RuntimeException refused) {
            answer.completeExceptionally(Failures.of(refused, operation));
            return answer;
        }
        return answer.to(stage);
    }

    CompletionStage<Void> close() {
        closed = true;
        return owned ? session.closeAsync() : CompletableFuture.completedFuture(null);
    }

    private static String slots(Statement<?> statement) {
        if (statement instanceof BoundStatement bound) {
            int set = 0;
            for (int marker = 0; marker < bound.size(); marker++) {
                set += bound.isSet(marker) ? 1 : 0;
            }
            return " (" + set + " of " + bound.size() + " parameters set)";
        }
        return statement instanceof BatchStatement batch ? " (" + batch.size() + " statements)" : "";
    }

    private static DatastoreException afterClose(Operation operation) {
        return new DatastoreException(
                Problem.of("RW-1448", "The connection is closed").at(operation.describe()), Effect.NOT_APPLIED, null);
    }
}
