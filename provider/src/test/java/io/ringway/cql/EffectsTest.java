// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.NodeUnavailableException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.DefaultWriteType;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.ReadTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.servererrors.WriteFailureException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import com.datastax.oss.driver.internal.core.metadata.DefaultEndPoint;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each failure of the driver says about a write. */
class EffectsTest {
    private static final Node NODE = node(9042);
    private static final Node OTHER = node(9043);
    private static final Operation INSERT = Operation.of("INSERT INTO shop.car (id) VALUES (?)");
    private static final Operation SPREAD = new Operation() {
        @Override
        public String describe() {
            return "BATCH UNLOGGED of 2 on shop.car";
        }

        @Override
        public boolean spread() {
            return true;
        }
    };

    static Stream<Throwable> notApplied() {
        return Stream.of(
                unavailable(),
                new OverloadedException(NODE),
                new BootstrappingException(NODE),
                new InvalidQueryException(NODE, "no"),
                new SyntaxError(NODE, "line 1:0 no"),
                new UnauthorizedException(NODE, "no"),
                new NoNodeAvailableException(),
                new NodeUnavailableException(NODE),
                new RequestThrottlingException("full"),
                new BusyConnectionException(10),
                new ClosedChannelException(),
                new IllegalArgumentException("Unknown profile"),
                AllNodesFailedException.fromErrors(
                        List.of(Map.entry(NODE, unavailable()), Map.entry(OTHER, new ClosedChannelException()))));
    }

    static Stream<Throwable> unknown() {
        return Stream.of(
                timeout(DefaultWriteType.SIMPLE),
                timeout(DefaultWriteType.CAS),
                timeout(DefaultWriteType.BATCH_LOG),
                new WriteFailureException(
                        NODE, DefaultConsistencyLevel.QUORUM, 1, 2, DefaultWriteType.SIMPLE, 1, Map.of()),
                new ReadTimeoutException(NODE, DefaultConsistencyLevel.SERIAL, 1, 2, false),
                new DriverTimeoutException("Query timed out after PT2S"),
                new ClosedConnectionException("Lost connection to remote peer"),
                new ServerError(NODE, "broken"),
                new IOException("Broken pipe"),
                AllNodesFailedException.fromErrors(List.of(
                        Map.entry(NODE, new ClosedConnectionException("Lost connection")),
                        Map.entry(OTHER, unavailable()))));
    }

    @ParameterizedTest
    @MethodSource
    void notApplied(Throwable failure) {
        assertThat(Effects.of(failure, INSERT)).isEqualTo(Effect.NOT_APPLIED);
    }

    @ParameterizedTest
    @MethodSource
    void unknown(Throwable failure) {
        assertThat(Effects.of(failure, INSERT)).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void aRefusalOfOnePartitionSaysNothingOfTheOthers() {
        assertThat(Effects.of(unavailable(), SPREAD)).isEqualTo(Effect.UNKNOWN);
        assertThat(Effects.of(new InvalidQueryException(NODE, "no"), SPREAD)).isEqualTo(Effect.NOT_APPLIED);
    }

    @Test
    void tellsWhatWhereWhyAndWhatToDo() {
        DatastoreException told = Failures.of(new CompletionException(unavailable()), INSERT);

        assertThat(told)
                .hasMessage("RW-1440: Too few replicas are alive for consistency QUORUM: 1 of 2 "
                        + "[INSERT INTO shop.car (id) VALUES (?) on 127.0.0.1:9042]. "
                        + "Start the replicas that are down, or ask for a lower consistency.");
        assertThat(told.getCause()).isInstanceOf(UnavailableException.class);
    }

    @Test
    void namesEveryNodeThatWasTried() {
        DatastoreException told = Failures.of(
                AllNodesFailedException.fromErrors(List.of(
                        Map.entry(NODE, new ClosedConnectionException("Lost connection")),
                        Map.entry(OTHER, new OverloadedException(OTHER)))),
                INSERT);

        assertThat(told)
                .hasMessageStartingWith("RW-1444: Every node that was tried failed [INSERT INTO")
                .hasMessageContaining("127.0.0.1:9042: Lost connection")
                .hasMessageContaining("127.0.0.1:9043: ");
        assertThat(told.effect()).isEqualTo(Effect.UNKNOWN);
    }

    private static UnavailableException unavailable() {
        return new UnavailableException(NODE, DefaultConsistencyLevel.QUORUM, 2, 1);
    }

    private static WriteTimeoutException timeout(DefaultWriteType type) {
        return new WriteTimeoutException(NODE, DefaultConsistencyLevel.QUORUM, 1, 2, type);
    }

    /** A node that has an address and nothing else. */
    private static Node node(int port) {
        DefaultEndPoint address = new DefaultEndPoint(new InetSocketAddress("127.0.0.1", port));
        return (Node) Proxy.newProxyInstance(
                Node.class.getClassLoader(), new Class<?>[] {Node.class}, (self, method, args) -> {
                    return switch (method.getName()) {
                        case "getEndPoint" -> address;
                        case "hashCode" -> port;
                        case "equals" -> self == args[0];
                        case "toString" -> address.toString();
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
