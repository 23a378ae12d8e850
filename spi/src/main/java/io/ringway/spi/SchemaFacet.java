// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The schema of a connection. */
public interface SchemaFacet {
    /** The tables of a keyspace as the database has them now; empty when there is no such keyspace. */
    CompletionStage<Optional<List<TableSchema>>> introspect(String keyspace);

    /** The statement that a change is, in the datastore's own language. */
    String render(SchemaChange change);

    /** Applies a change and waits until the cluster's nodes agree on it. */
    CompletionStage<Void> apply(SchemaChange change);
}
