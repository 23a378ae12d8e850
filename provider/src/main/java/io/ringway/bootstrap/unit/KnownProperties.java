// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The properties that Ringway knows, and the nearest of them to a name that it does not know. */
final class KnownProperties {
    static final String SCHEMA_ACTION = "jakarta.persistence.schema-generation.database.action";
    static final String REPLICATION = "ringway.schema.replication";
    static final String SCHEMA_CHANGES = "ringway.schema.changes";
    static final String LOCK_WAIT = "ringway.schema.lock-wait";
    static final String INDEX_WAIT = "ringway.schema.index-wait";
    static final String DEV_SERVER = "ringway.dev-server";
    static final String QUERY_ACCESS = "ringway.query.access";
    static final String SCAN_MAX_ROWS = "ringway.query.scan.max-rows";
    static final String SCAN_CONCURRENCY = "ringway.query.scan.concurrency";
    static final String CURSOR_KEY = "ringway.data.cursor-key";
    static final String FLUSH_ATOMICITY = "ringway.flush.atomicity";
    static final String FLUSH_CONCURRENCY = "ringway.flush.concurrency";
    static final String BATCH_STATEMENTS = "ringway.flush.batch-statements";
    static final String BATCH_BYTES = "ringway.flush.batch-bytes";
    static final String BATCH_WARN_BYTES = "ringway.batch.warn-bytes";
    static final String BATCH_FAIL_BYTES = "ringway.batch.fail-bytes";
    static final String FLUSH_LISTENER = "ringway.flush-listener";
    static final String UPSERT_NULLS = "ringway.upsert.nulls";
    static final String MERGE = "ringway.merge";
    static final String CONNECTION = "ringway.connection";
    static final String KEYSPACE = "ringway.keyspace";
    static final String RESOLVER = "ringway.connection-resolver";
    static final String TRANSACTIONS = "ringway.transaction-synchronization-registry";
    static final String USER_TRANSACTION = "ringway.user-transaction";
    static final String CONNECTIONS = "ringway.connections.";
    static final String ENTITIES = "ringway.entities.";

    static final Set<String> CONNECTION_SETTINGS = Set.of(
            "contact-points",
            "local-datacenter",
            "keyspace",
            "username",
            "password",
            "config",
            "secure-connect-bundle",
            "profile",
            "lazy",
            "session");
    static final Set<String> ENTITY_SETTINGS = Set.of("connection", "keyspace");

    private static final List<String> PLAIN = List.of(
            CONNECTION,
            KEYSPACE,
            RESOLVER,
            DEV_SERVER,
            QUERY_ACCESS,
            SCAN_MAX_ROWS,
            SCAN_CONCURRENCY,
            CURSOR_KEY,
            FLUSH_ATOMICITY,
            FLUSH_CONCURRENCY,
            BATCH_STATEMENTS,
            BATCH_BYTES,
            BATCH_WARN_BYTES,
            BATCH_FAIL_BYTES,
            FLUSH_LISTENER,
            UPSERT_NULLS,
            MERGE,
            TRANSACTIONS,
            USER_TRANSACTION,
            REPLICATION,
            SCHEMA_CHANGES,
            LOCK_WAIT,
            INDEX_WAIT);

    private KnownProperties() {}

    /** One problem for each property whose name begins with {@code ringway.} and means nothing. */
    static List<Problem> unknown(UnitProperties properties) {
        List<Problem> problems = new ArrayList<>();
        for (UnitProperty property : properties.all()) {
            if (property.name().startsWith("ringway.") && !known(property)) {
                Problem problem = Problem.of("RW-1011", "The property '" + property.name() + "' is not known")
                        .at(property.place());
                problems.add(problem.fix(advice(property.name())));
            }
        }
        return problems;
    }

    private static boolean known(UnitProperty property) {
        String name = property.name();
        if (name.startsWith(CONNECTIONS)) {
            return ConnectionProperty.of(property) != null;
        }
        return PLAIN.contains(name) || isMember(name, ENTITIES, ENTITY_SETTINGS);
    }

    private static boolean isMember(String name, String prefix, Set<String> settings) {
        int dot = name.lastIndexOf('.');
        return name.startsWith(prefix) && dot > prefix.length() && settings.contains(name.substring(dot + 1));
    }

    private static String advice(String name) {
        String nearest = nearest(name);
        if (nearest != null) {
            return "Perhaps '" + nearest + "' is meant";
        }
        if (name.startsWith(CONNECTIONS)) {
            return "A setting of a connection is " + CONNECTIONS + "<name>. and one of " + sorted(CONNECTION_SETTINGS);
        }
        if (name.startsWith(ENTITIES)) {
            return "A setting of an entity is " + ENTITIES + "<EntityName>. and one of " + sorted(ENTITY_SETTINGS);
        }
        return "Known are " + String.join(", ", PLAIN) + ", " + CONNECTIONS + "<name>.<setting>, " + ENTITIES
                + "<EntityName>.<setting>";
    }

    private static String sorted(Set<String> settings) {
        return String.join(", ", new TreeSet<>(settings));
    }

    private static @Nullable String nearest(String name) {
        boolean member = name.startsWith(CONNECTIONS) || name.startsWith(ENTITIES);
        List<String> candidates = new ArrayList<>(member ? List.of() : PLAIN);
        String[] parts = name.split("\\.", 4);
        if (parts.length == 4) {
            String subject = parts[2];
            int dot = parts[3].lastIndexOf('.');
            String group = dot < 0 ? subject : subject + "." + parts[3].substring(0, dot);
            CONNECTION_SETTINGS.stream().sorted().forEach(one -> candidates.add(CONNECTIONS + group + "." + one));
            ENTITY_SETTINGS.stream().sorted().forEach(one -> candidates.add(ENTITIES + group + "." + one));
        }
        String nearest = null;
        int least = 2 + name.length() / 5;
        for (String candidate : candidates) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Insertions, deletions and replacements of characters that lead from one to the other. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
