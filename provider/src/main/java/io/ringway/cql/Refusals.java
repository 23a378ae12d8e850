// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import io.ringway.Problem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that the server does not accept. */
final class Refusals {
    private static final Pattern KEYSPACE =
            Pattern.compile("(?i)keyspace '?\"?([\\w]+)\"?'? (?:does not exist|not found)");
    private static final Pattern TABLE = Pattern.compile(
            "(?i)unconfigured (?:table|columnfamily) \"?([\\w]+)\"?|table '?\"?([\\w.]+)\"?'? does not exist");

    private Refusals() {}

    static Problem problem(QueryValidationException refused) {
        String message = refused.getMessage() == null ? "" : refused.getMessage();
        if (refused instanceof SyntaxError) {
            return Problem.of("RW-1432", "The CQL is not well-formed").because(message);
        }
        if (refused instanceof UnauthorizedException) {
            return Problem.of("RW-1436", "The connection's user may not do this")
                    .because(message)
                    .fix("Grant the permission, or connect as another user");
        }
        Matcher keyspace = KEYSPACE.matcher(message);
        if (keyspace.find()) {
            return Problem.of("RW-1430", "Keyspace '" + keyspace.group(1) + "' does not exist on this connection")
                    .fix("Create it, let schema generation create it, or route to another keyspace or connection");
        }
        Matcher table = TABLE.matcher(message);
        if (table.find()) {
            String name = table.group(1) == null ? table.group(2) : table.group(1);
            return Problem.of("RW-1430", "Table '" + name + "' does not exist on this connection")
                    .fix("Create it, let schema generation create it, or route to another keyspace or connection");
        }
        if (message.toLowerCase(Locale.ROOT).contains("no keyspace has been specified")) {
            return Problem.of("RW-1437", "A table is not qualified and the connection has no keyspace")
                    .fix("Write keyspace.table, or give the connection or the operation a keyspace");
        }
        return Problem.of("RW-1431", "The database refuses the statement").because(message);
    }
}
