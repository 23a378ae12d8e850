// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.TableSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The schema, read from the system tables: the driver's own picture of it can be late or switched off. */
final class CqlSchema implements SchemaFacet {
    private static final String KEYSPACE = "SELECT keyspace_name FROM system_schema.keyspaces WHERE keyspace_name = ?";
    private static final String TABLES = "SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?";
    private static final String COLUMNS = "SELECT table_name, column_name, kind, position, clustering_order, type"
            + " FROM system_schema.columns WHERE keyspace_name = ?";

    /** The server itself waits for its peers, and truncates with all of them. */
    private static final Duration CHANGE_TIMEOUT = Duration.ofSeconds(60);

    private final CqlChannel channel;

    CqlSchema(CqlChannel channel) {
        this.channel = channel;
    }

    @Override
    public CompletionStage<Optional<List<TableSchema>>> introspect(String keyspace) {
        CompletableFuture<List<Row>> tables = read(TABLES, keyspace);
        CompletableFuture<List<Row>> columns = read(COLUMNS, keyspace);
        return Failures.told(
                read(KEYSPACE, keyspace)
                        .thenCompose(found -> found.isEmpty()
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : tables.thenCombine(
                                        columns, (of, in) -> Optional.of(SchemaRows.tables(keyspace, of, in)))),
                Operation.of("introspection of keyspace " + keyspace));
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
                .setIdempotence(true)
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

    private CompletableFuture<List<Row>> read(String cql, String keyspace) {
        Operation operation = Operation.of(cql);
        SimpleStatement everyRow = SimpleStatement.builder(cql)
                .addPositionalValue(keyspace)
                .setPageSize(Integer.MAX_VALUE)
                .setIdempotence(true)
                .build();
        return channel.execute(everyRow, operation, new Answer<>(operation) {
            @Override
            List<Row> convert(AsyncResultSet rows) {
                List<Row> all = new ArrayList<>(rows.remaining());
                rows.currentPage().forEach(all::add);
                return all;
            }
        });
    }
}
