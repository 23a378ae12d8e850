// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.NodeUnavailableException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.UnsupportedProtocolVersionException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.ConnectionInitException;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.cql.ExecutionInfo;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.ProtocolError;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.type.codec.CodecNotFoundException;
import io.ringway.spi.DatastoreException.Effect;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;

/**
 * What a failure says about a write. One request can have been tried several times, on several nodes: it is known not
 * to be applied only when every attempt is known not to have been.
 */
final class Effects {
    private Effects() {}

    static Effect of(Throwable failure, Operation operation) {
        if (failure instanceof AllNodesFailedException all) {
            return ofAttempts(all.getAllErrors().values(), operation);
        }
        if (!refused(failure, operation)) {
            return Effect.UNKNOWN;
        }
        return failure instanceof DriverException known && known.getExecutionInfo() != null
                ? ofEarlierAttempts(known.getExecutionInfo(), operation)
                : Effect.NOT_APPLIED;
    }

    private static Effect ofAttempts(Iterable<List<Throwable>> attemptsByNode, Operation operation) {
        for (List<Throwable> attempts : attemptsByNode) {
            for (Throwable attempt : attempts) {
                if (!refused(attempt, operation)) {
                    return Effect.UNKNOWN;
                }
            }
        }
        return Effect.NOT_APPLIED;
    }

    private static Effect ofEarlierAttempts(ExecutionInfo execution, Operation operation) {
        if (execution.getSpeculativeExecutionCount() > 0) {
            return Effect.UNKNOWN;
        }
        for (Map.Entry<?, Throwable> attempt : execution.getErrors()) {
            if (!refused(attempt.getValue(), operation)) {
                return Effect.UNKNOWN;
            }
        }
        return Effect.NOT_APPLIED;
    }

    /** Whether this attempt has written nothing for certain. */
    private static boolean refused(Throwable failure, Operation operation) {
        if (failure instanceof UnavailableException || failure instanceof OverloadedException) {
            return !operation.spread();
        }
        return neverSent(failure) || refusedByServer(failure);
    }

    private static boolean neverSent(Throwable failure) {
        return failure instanceof NodeUnavailableException
                || failure instanceof RequestThrottlingException
                || failure instanceof BusyConnectionException
                || failure instanceof ConnectionInitException
                || failure instanceof FrameTooLongException
                || failure instanceof CodecNotFoundException
                || failure instanceof ClosedChannelException
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException;
    }

    private static boolean refusedByServer(Throwable failure) {
        return failure instanceof QueryValidationException
                || failure instanceof BootstrappingException
                || failure instanceof FunctionFailureException
                || failure instanceof ProtocolError
                || failure instanceof AuthenticationException
                || failure instanceof InvalidKeyspaceException
                || failure instanceof UnsupportedProtocolVersionException;
    }
}
