// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The schema of a connection. */
public interface SchemaFacet {
    /** Those of the keyspaces that exist, with their tables, as the database has them now; one read for all of them. */
    CompletionStage<SchemaSnapshot> introspect(Set<String> keyspaces);

    /** The tables of a keyspace as the database has them now; empty when there is no such keyspace. */
    default CompletionStage<Optional<List<TableSchema>>> introspect(String keyspace) {
        return introspect(Set.of(keyspace))
                .thenApply(snapshot -> Optional.ofNullable(snapshot.keyspaces().get(keyspace)));
    }

    /** The statement that a change is, in the datastore's own language. */
    String render(SchemaChange change);

    /** Applies a change and waits until the cluster's nodes agree on it. */
    CompletionStage<Void> apply(SchemaChange change);

    /**
     * Those of the indexes that queries cannot use yet, as it is now: an index of rows that were there before it takes time
     * to be built. None, where indexes serve as soon as they are there or where the database does not tell.
     *
     * @param indexes the names of indexes in the keyspace
     */
    default CompletionStage<Set<String>> unready(String keyspace, Set<String> indexes) {
        return CompletableFuture.completedFuture(Set.of());
    }
}
