// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.connection.HeartbeatException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.CASWriteUnknownException;
import com.datastax.oss.driver.api.core.servererrors.CoordinatorException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.ReadFailureException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.servererrors.WriteFailureException;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the driver raises, told as a {@link DatastoreException}. */
final class Failures {
    private Failures() {}

    static DatastoreException of(@Nullable Throwable failure, Operation operation) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause == null) {
            cause = new IllegalStateException("The driver gave neither rows nor an error");
        }
        if (cause instanceof DatastoreException told) {
            return told;
        }
        Problem problem = problem(cause).at(place(cause, operation));
        return new DatastoreException(problem, Effects.of(cause, operation), cause);
    }

    /** A stage that fails with a {@link DatastoreException} itself, not with one wrapped by the stages before it. */
    static <T> CompletableFuture<T> told(CompletionStage<T> stage, Operation operation) {
        CompletableFuture<T> told = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                told.complete(value);
            } else {
                told.completeExceptionally(of(failure, operation));
            }
        });
        return told;
    }

    private static String place(Throwable cause, Operation operation) {
        return cause instanceof CoordinatorException refused
                ? operation.describe() + " on " + Causes.address(refused.getCoordinator())
                : operation.describe();
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof QueryValidationException refused) {
            return Refusals.problem(refused);
        }
        if (cause instanceof AllNodesFailedException all) {
            return allNodesFailed(all);
        }
        if (cause instanceof DriverTimeoutException) {
            return Problem.of("RW-1442", "No answer came in time")
                    .because(Causes.message(cause))
                    .fix(
                            "Raise the operation's RequestTimeout or basic.request.timeout, or look at the load of the cluster");
        }
        if (cause instanceof ClosedConnectionException || cause instanceof HeartbeatException) {
            return Problem.of("RW-1443", "The connection to the node broke before it answered")
                    .because(Causes.message(cause));
        }
        if (cause instanceof OverloadedException || cause instanceof RequestThrottlingException) {
            return Problem.of("RW-1445", "There are more requests than can be served")
                    .because(Causes.message(cause))
                    .fix("Send fewer requests at a time");
        }
        if (cause instanceof BootstrappingException) {
            return Problem.of("RW-1451", "The node is still joining the cluster")
                    .because(Causes.message(cause));
        }
        return byReplicas(cause);
    }

    private static Problem byReplicas(Throwable cause) {
        if (cause instanceof UnavailableException few) {
            return Problem.of(
                            "RW-1440",
                            "Too few replicas are alive for consistency " + few.getConsistencyLevel() + ": "
                                    + few.getAlive() + " of " + few.getRequired())
                    .fix("Start the replicas that are down, or ask for a lower consistency");
        }
        if (cause instanceof WriteFailureException || cause instanceof ReadFailureException) {
            return Problem.of("RW-1446", "Replicas failed")
                    .because(Causes.message(cause))
                    .fix("Look at the nodes' logs");
        }
        if (cause instanceof QueryConsistencyException || cause instanceof CASWriteUnknownException) {
            return Problem.of("RW-1441", "Too few replicas answered in time")
                    .because(Causes.message(cause))
                    .fix("Look at the load of the cluster, or ask for a lower consistency");
        }
        return Problem.of("RW-1447", "The operation failed").because(Causes.message(cause));
    }

    private static Problem allNodesFailed(AllNodesFailedException failure) {
        if (failure instanceof NoNodeAvailableException
                || failure.getAllErrors().isEmpty()) {
            return Problem.of("RW-1444", "No node can be reached")
                    .fix("Start the cluster or look at the network; the driver connects again by itself");
        }
        StringBuilder attempts = new StringBuilder();
        for (Map.Entry<Node, List<Throwable>> node : failure.getAllErrors().entrySet()) {
            for (Throwable attempt : node.getValue()) {
                attempts.append(attempts.isEmpty() ? "" : "; ")
                        .append(Causes.address(node.getKey()))
                        .append(": ")
                        .append(Causes.message(attempt));
            }
        }
        return Problem.of("RW-1444", "Every node that was tried failed").because(attempts.toString());
    }
}
