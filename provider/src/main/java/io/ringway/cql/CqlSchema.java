// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.SchemaSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The schema, read from the system tables: the driver's own picture of it can be late or switched off. */
final class CqlSchema implements SchemaFacet {
    private static final String KEYSPACES =
            "SELECT keyspace_name FROM system_schema.keyspaces WHERE keyspace_name IN ?";

    /** Every column: they are the options that tables of this server have, and differ from one version to the next. */
    private static final String TABLES = "SELECT * FROM system_schema.tables WHERE keyspace_name IN ?";

    private static final String COLUMNS =
            "SELECT keyspace_name, table_name, column_name, kind, position, clustering_order, type"
                    + " FROM system_schema.columns WHERE keyspace_name IN ?";
    private static final String TYPES = "SELECT keyspace_name, type_name, field_names, field_types"
            + " FROM system_schema.types WHERE keyspace_name IN ?";
    private static final String INDEXES = "SELECT keyspace_name, table_name, index_name, kind, options"
            + " FROM system_schema.indexes WHERE keyspace_name IN ?";
    private static final String VIEWS = "SELECT * FROM system_schema.views WHERE keyspace_name IN ?";

    /** The server itself waits for its peers, and truncates with all of them. */
    private static final Duration CHANGE_TIMEOUT = Duration.ofSeconds(60);

    private final CqlChannel channel;
    private final IndexReadiness readiness;

    CqlSchema(CqlChannel channel) {
        this.channel = channel;
        this.readiness = new IndexReadiness(channel);
    }

    @Override
    public CompletionStage<SchemaSnapshot> introspect(Set<String> keyspaces) {
        List<String> names = List.copyOf(keyspaces);
        CompletableFuture<Rows> tables = read(TABLES, names);
        CompletableFuture<Rows> columns = read(COLUMNS, names);
        CompletableFuture<Rows> types = read(TYPES, names);
        CompletableFuture<Rows> indexes = read(INDEXES, names);
        CompletableFuture<Rows> views = read(VIEWS, names);
        CompletableFuture<Rows> keyspaceRows = read(KEYSPACES, names);
        return Failures.told(
                CompletableFuture.allOf(keyspaceRows, tables, views)
                        .thenApply(all -> new SchemaRows(keyspaceRows.join(), tables.join(), views.join()))
                        .thenCombine(types, SchemaRows::types)
                        .thenCombine(columns, SchemaRows::columns)
                        .thenCombine(indexes, SchemaRows::indexes)
                        .thenApply(SchemaRows::snapshot),
                Operation.of("introspection of the keyspaces " + String.join(", ", keyspaces)));
    }

    @Override
    public String render(SchemaChange change) {
        return SchemaRenderer.render(change);
    }

    @Override
    public CompletionStage<Void> apply(SchemaChange change) {
        String cql = render(change);
        Operation operation = Operation.of(cql);
        SimpleStatement statement = SimpleStatement.builder(cql)
                .setTimeout(CHANGE_TIMEOUT)
                .setIdempotence(!(change instanceof SchemaChange.AddColumns || change instanceof SchemaChange.AddField))
                .build();
        Answer<Boolean> agreed = new Answer<>(operation) {
            @Override
            Boolean convert(AsyncResultSet rows) {
                return rows.getExecutionInfo().isSchemaInAgreement();
            }
        };
        return Failures.told(
                channel.execute(statement, operation, agreed).thenCompose(at -> at ? done() : agreement(operation)),
                operation);
    }

    @Override
    public CompletionStage<Set<String>> unready(String keyspace, Set<String> indexes) {
        return readiness.unready(keyspace, indexes);
    }

    private CompletionStage<Void> agreement(Operation operation) {
        return channel.session().checkSchemaAgreementAsync().thenAccept(agreed -> {
            if (!agreed) {
                throw new DatastoreException(
                        Problem.of("RW-1438", "The nodes do not agree on the schema")
                                .at(operation.describe())
                                .fix("Look for nodes that are down, and try again"),
                        Effect.UNKNOWN,
                        null);
            }
        });
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Rows> read(String cql, List<String> keyspaces) {
        Operation operation = Operation.of(cql);
        SimpleStatement everyRow = SimpleStatement.builder(cql)
                .addPositionalValue(keyspaces)
                .setPageSize(Integer.MAX_VALUE)
                .setIdempotence(true)
                .build();
        return channel.execute(everyRow, operation, new Answer<>(operation) {
            @Override
            Rows convert(AsyncResultSet rows) {
                List<Row> all = new ArrayList<>(rows.remaining());
                rows.currentPage().forEach(all::add);
                return new Rows(rows.getColumnDefinitions(), all);
            }
        });
    }

    /** All rows of a table, and the columns that it has. */
    record Rows(ColumnDefinitions columns, List<Row> all) {}
}
