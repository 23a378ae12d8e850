// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.DatastoreProvider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Opens connections to Apache Cassandra, ScyllaDB and whatever else speaks CQL. Safe for use by any number of threads. */
public final class CqlDatastoreProvider implements DatastoreProvider {
    @Override
    public String name() {
        return "cql";
    }

    @Override
    public Class<?> sessionType() {
        return CqlSession.class;
    }

    /**
     * Opens a connection. A local data center that is not set, neither here nor in the configuration file, is the
     * contact points' own. Without a configuration file the driver's {@code application.conf} is not read: it could
     * belong to another cluster.
     */
    @Override
    public CompletionStage<Datastore> open(ConnectionSpec spec) {
        Object session = spec.session().orElse(null);
        return session == null ? opened(spec) : handedIn(session);
    }

    private static CompletionStage<Datastore> opened(ConnectionSpec spec) {
        CompletableFuture<Datastore> result = new CompletableFuture<>();
        SessionOpening.open(spec).whenComplete((session, failure) -> {
            if (session == null) {
                result.completeExceptionally(OpenFailures.of(failure, spec));
                return;
            }
            CqlChannel channel = new CqlChannel(session, true, spec.profile().orElse(null));
            publish(channel, spec.keyspace().orElse(null), result);
        });
        return result;
    }

    private static CompletionStage<Datastore> handedIn(Object session) {
        if (!(session instanceof CqlSession open)) {
            return CompletableFuture.failedFuture(refusal(
                    "A session of type " + session.getClass().getName() + " cannot be used",
                    "Hand in a " + CqlSession.class.getName()));
        }
        if (open.isClosed()) {
            return CompletableFuture.failedFuture(refusal(
                    "The session '" + open.getName() + "' that was handed in is closed", "Hand in an open session"));
        }
        CompletableFuture<Datastore> result = new CompletableFuture<>();
        publish(new CqlChannel(open, false, null), null, result);
        return result;
    }

    private static void publish(CqlChannel channel, @Nullable String keyspace, CompletableFuture<Datastore> result) {
        ServerProbe.capabilities(channel).whenComplete((capabilities, failure) -> {
            if (capabilities == null) {
                channel.close();
                result.completeExceptionally(Failures.of(failure, Operation.of("probe of the server")));
            } else {
                result.complete(new CqlDatastore(channel, keyspace, capabilities));
            }
        });
    }

    private static DatastoreException refusal(String what, String remedy) {
        return new DatastoreException(Problem.of("RW-1418", what).fix(remedy), Effect.NOT_APPLIED, null);
    }
}
