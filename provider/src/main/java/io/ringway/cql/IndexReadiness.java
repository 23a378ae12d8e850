// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Asks each node for itself which storage-attached indexes it can serve: the table that tells it is a node's own. */
final class IndexReadiness {
    private static final String READY =
            "SELECT index_name, is_queryable FROM system_views.sai_column_indexes WHERE keyspace_name = ?";

    private final CqlChannel channel;

    IndexReadiness(CqlChannel channel) {
        this.channel = channel;
    }

    /** Those of the indexes that some node cannot serve yet; a node that does not answer serves none. */
    CompletableFuture<Set<String>> unready(String keyspace, Set<String> indexes) {
        List<CompletableFuture<Set<String>>> answers =
                nodes().stream().map(node -> unready(node, keyspace, indexes)).toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    Set<String> unready = new HashSet<>();
                    answers.forEach(answer -> unready.addAll(answer.join()));
                    return unready;
                });
    }

    /** Those that queries can go to. */
    private List<Node> nodes() {
        Collection<Node> all = channel.session().getMetadata().getNodes().values();
        return all.stream()
                .filter(node -> node.getState() != NodeState.DOWN && node.getDistance() != NodeDistance.IGNORED)
                .toList();
    }

    private CompletableFuture<Set<String>> unready(Node node, String keyspace, Set<String> indexes) {
        SimpleStatement statement = SimpleStatement.builder(READY)
                .addPositionalValue(keyspace)
                .setPageSize(Integer.MAX_VALUE)
                .setNode(node)
                .setIdempotence(true)
                .build();
        Operation operation = Operation.of(READY);
        return channel.execute(statement, operation, new Answer<Set<String>>(operation) {
                    @Override
                    Set<String> convert(AsyncResultSet rows) {
                        Set<String> unready = new HashSet<>(indexes);
                        for (Row row : rows.currentPage()) {
                            if (row.getBoolean("is_queryable")) {
                                unready.remove(row.getString("index_name"));
                            }
                        }
                        return unready;
                    }
                })
                .exceptionally(failure -> isUntold(failure) ? Set.of() : indexes);
    }

    /** The server has no such table: it has no storage-attached indexes, or does not tell of them. */
    private static boolean isUntold(Throwable failure) {
        return Causes.find(failure, InvalidQueryException.class) != null;
    }
}
