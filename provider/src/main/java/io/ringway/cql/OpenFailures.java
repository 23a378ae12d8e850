// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.metadata.Node;
import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Why a session could not be opened. Never tells the password. */
final class OpenFailures {
    private OpenFailures() {}

    static DatastoreException of(@Nullable Throwable failure, ConnectionSpec spec) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof DatastoreException told) {
            return told;
        }
        return new DatastoreException(problem(cause, spec), Effect.NOT_APPLIED, cause);
    }

    private static Problem problem(@Nullable Throwable cause, ConnectionSpec spec) {
        if (cause instanceof AllNodesFailedException all && !all.getAllErrors().isEmpty()) {
            return unreachable(all, spec);
        }
        if (cause instanceof InvalidKeyspaceException) {
            return Problem.of("RW-1421", "The session's keyspace does not exist")
                    .because(Causes.message(cause))
                    .fix("Leave basic.session-keyspace out of the configuration file: tables are always qualified");
        }
        if (cause instanceof IllegalStateException && Causes.message(cause).contains("local DC")) {
            return Problem.of("RW-1419", "The contact points are in different data centers")
                    .because(Causes.message(cause))
                    .fix("Set the local data center");
        }
        String bundle = spec.secureConnectBundle().orElse(null);
        if (bundle != null && !(cause instanceof DriverException)) {
            return Problem.of("RW-1422", "The secure connect bundle cannot be used")
                    .at(bundle)
                    .because(Causes.message(cause))
                    .fix("Download the bundle again from the service, and see that the database is running there");
        }
        return Problem.of("RW-1417", "The connection cannot be opened")
                .at(spec.toString())
                .because(Causes.message(cause));
    }

    private static Problem unreachable(AllNodesFailedException all, ConnectionSpec spec) {
        StringBuilder addresses = new StringBuilder();
        StringBuilder reasons = new StringBuilder();
        for (Map.Entry<Node, List<Throwable>> node : all.getAllErrors().entrySet()) {
            String address = Causes.address(node.getKey());
            Throwable error = node.getValue().get(0);
            AuthenticationException refused = Causes.find(error, AuthenticationException.class);
            if (refused != null) {
                return refusedUser(refused, address, spec);
            }
            ConnectException noServer = Causes.find(error, ConnectException.class);
            addresses.append(addresses.isEmpty() ? "" : ", ").append(address);
            reasons.append(reasons.isEmpty() ? "" : "; ").append(Causes.message(noServer == null ? error : noServer));
        }
        return Problem.of("RW-1410", "Cannot connect to " + addresses)
                .because(reasons.toString())
                .fix("Start the cluster, or correct the contact points");
    }

    private static Problem refusedUser(AuthenticationException refused, String address, ConnectionSpec spec) {
        String user = spec.username().orElse(null);
        if (user == null) {
            return Problem.of("RW-1414", "The server asks for a user and a password")
                    .at(address)
                    .fix("Set the connection's credentials");
        }
        Throwable reason = refused.getCause();
        return Problem.of("RW-1413", "The server does not accept user '" + user + "' with this password")
                .at(address)
                .because(Causes.message(reason == null ? refused : reason))
                .fix("Correct the connection's credentials");
    }
}
