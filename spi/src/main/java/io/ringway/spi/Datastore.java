// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * One open connection. Safe for use by any number of threads. No method blocks; a stage that fails does so with a
 * {@link DatastoreException}, and runs its dependents on a thread that must not be blocked.
 */
public interface Datastore {
    /** What this server can do, probed when the connection was opened. */
    Capabilities capabilities();

    /** The connection's own keyspace at this moment. */
    Optional<String> keyspace();

    /** Prepares a statement shape; to be called once per shape. */
    CompletionStage<PreparedSelection> prepare(Selection selection);

    /** Prepares a statement shape; to be called once per shape. */
    CompletionStage<PreparedMutation> prepare(Mutation mutation);

    CompletionStage<RowPage> fetch(BoundSelection selection);

    CompletionStage<MutationResult> apply(BoundMutation mutation);

    CompletionStage<MutationResult> apply(Batch batch);

    /** The statement that a shape becomes, in the datastore's own language; for people, and sent nowhere. */
    default String describe(Selection selection) {
        return selection.toString();
    }

    /** The statement that a shape becomes, in the datastore's own language; for people, and sent nowhere. */
    default String describe(Mutation mutation) {
        return mutation.toString();
    }

    /** An optional ability: {@link SchemaFacet}, {@link NativeQueryFacet}, {@link ScanFacet}. */
    <T> Optional<T> facet(Class<T> type);

    /**
     * The native object behind it, such as the driver's session.
     *
     * @param type the type of the native object; Object for the session, whatever its type
     *
     * @throws IllegalArgumentException when it has none of that type; the message names what it has
     */
    <T> T unwrap(Class<T> type);

    /** Closes it, but not a session that was handed in. */
    CompletionStage<Void> close();
}
