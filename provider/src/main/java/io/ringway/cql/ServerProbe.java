// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.Version;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import io.ringway.spi.Capabilities;
import io.ringway.spi.Feature;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Finds out what a server can do, from its version and from the system tables that it has. */
final class ServerProbe {
    private static final Version CASSANDRA_5 = Objects.requireNonNull(Version.parse("5.0.0-alpha1"));
    private static final String SYSTEM_TABLES =
            "SELECT table_name FROM system_schema.tables WHERE keyspace_name = 'system'";

    private ServerProbe() {}

    static CompletionStage<Capabilities> capabilities(CqlChannel channel) {
        Operation operation = Operation.of(SYSTEM_TABLES);
        return channel.execute(SimpleStatement.newInstance(SYSTEM_TABLES), operation, new Answer<>(operation) {
            @Override
            Capabilities convert(AsyncResultSet rows) {
                Set<String> tables = new HashSet<>();
                for (Row row : rows.currentPage()) {
                    String table = row.getString(0);
                    if (table != null) {
                        tables.add(table);
                    }
                }
                return of(tables, lowestVersion(channel), channel.codecs().version());
            }
        });
    }

    /** @param tables of the keyspace {@code system} */
    static Capabilities of(Set<String> tables, @Nullable Version version, ProtocolVersion protocol) {
        boolean scylla = tables.contains("scylla_local");
        Set<Feature> features = EnumSet.of(
                Feature.LOGGED_BATCH,
                Feature.LIGHTWEIGHT_TRANSACTION,
                Feature.SECONDARY_INDEX,
                Feature.MATERIALIZED_VIEW,
                Feature.USER_DEFINED_TYPE,
                Feature.COUNTER,
                Feature.PER_PARTITION_LIMIT,
                Feature.GROUP_BY);
        if (protocol.getCode() >= ProtocolVersion.V5.getCode()) {
            features.add(Feature.REQUEST_KEYSPACE);
        }
        if (!scylla) {
            features.add(Feature.GROUP_LIMIT);
        }
        if (!scylla && version != null && version.compareTo(CASSANDRA_5) >= 0) {
            features.add(Feature.STORAGE_ATTACHED_INDEX);
            features.add(Feature.VECTOR);
        }
        if (scylla && tables.contains("tablets")) {
            features.add(Feature.TABLETS);
        }
        return new Capabilities(
                scylla ? "ScyllaDB" : "Apache Cassandra", version == null ? "unknown" : version.toString(), features);
    }

    /** While a cluster is upgraded only what its oldest node can do can be relied upon. */
    private static @Nullable Version lowestVersion(CqlChannel channel) {
        Version lowest = null;
        for (Node node : channel.session().getMetadata().getNodes().values()) {
            Version version = node.getCassandraVersion();
            if (version != null && (lowest == null || version.compareTo(lowest) < 0)) {
                lowest = version;
            }
        }
        return lowest;
    }
}
