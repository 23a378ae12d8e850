// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Statements in the datastore's own language. */
public interface NativeQueryFacet {
    /**
     * Prepares a statement. The datastore keeps what it has prepared, within bounds.
     *
     * @param keyspace the keyspace of tables that the text does not qualify; null: the connection's own. Fails with a
     *     remedy where the server cannot take one per request.
     */
    CompletionStage<NativeStatement> prepare(String text, @Nullable String keyspace);

    /** Binds a statement that writes, for a {@link Batch}; {@code parameters} is called before this returns. */
    BoundStatement bind(NativeStatement statement, ParameterSource parameters);

    /**
     * The statement with the columns that the rows of a page have. Those of a statement that selects whatever there is change with its
     * table; the later pages of a result have the columns of its first one, or fail.
     *
     * @param page the first page of a result of the statement
     */
    NativeStatement answered(NativeStatement statement, RowPage page);

    /** Executes it; a statement that returns no rows gives an empty page. */
    CompletionStage<RowPage> execute(NativeStatement statement, ParameterSource parameters, OperationOptions options);
}
