// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.FindOption;
import jakarta.persistence.LockOption;
import jakarta.persistence.RefreshOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A route option: the connection, the keyspace, or both, that an operation is for. What it leaves open is decided by
 * the next level of the routing rules.
 *
 * @param connection the name of a registered connection; null leaves it open
 * @param keyspace the name of a keyspace, as it is written in the database, without quotes; null leaves it open
 */
public record Using(@Nullable String connection, @Nullable String keyspace)
        implements FindOption, RefreshOption, LockOption, WriteOption, BatchOption {

    /** @throws IllegalArgumentException when both are null or one is blank */
    public Using {
        if (connection == null && keyspace == null) {
            throw new IllegalArgumentException(Problem.of("RW-1201", "A route names a connection, a keyspace, or both")
                    .text());
        }
        requireText(connection, "connection");
        requireText(keyspace, "keyspace");
    }

    /** The connection of this name; the keyspace is left open. */
    public static Using connection(String name) {
        return new Using(Objects.requireNonNull(name, "name"), null);
    }

    /** The keyspace of this name; the connection is left open. */
    public static Using keyspace(String name) {
        return new Using(null, Objects.requireNonNull(name, "name"));
    }

    /** This keyspace on this connection. */
    public static Using route(String connection, String keyspace) {
        return new Using(
                Objects.requireNonNull(connection, "connection"), Objects.requireNonNull(keyspace, "keyspace"));
    }

    /** This route, with what it leaves open taken from another one. */
    public Using over(Using outer) {
        return new Using(
                connection == null ? outer.connection : connection, keyspace == null ? outer.keyspace : keyspace);
    }

    /** As it is written in code. */
    @Override
    public String toString() {
        if (keyspace == null) {
            return "Using.connection(\"" + connection + "\")";
        }
        return connection == null
                ? "Using.keyspace(\"" + keyspace + "\")"
                : "Using.route(\"" + connection + "\", \"" + keyspace + "\")";
    }

    private static void requireText(@Nullable String name, String part) {
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException(Problem.of("RW-1202", "The name of a " + part + " is not blank")
                    .text());
        }
    }
}
