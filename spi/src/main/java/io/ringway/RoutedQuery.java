// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The route of one query. Got by {@code query.unwrap(RoutedQuery.class)}. */
public interface RoutedQuery {

    /** Sets the route of this query; it goes before the hints {@code ringway.connection} and {@code ringway.keyspace}. */
    RoutedQuery using(Using route);

    /** Where the query would run, and why. Sends nothing. */
    Route explainRoute();

    /**
     * How the query would run: the statements, how the database finds the rows, what is done with them in Ringway. Sends nothing.
     *
     * @throws UnsupportedOperationException of a native query, which says itself how it runs
     */
    QueryPlan explain();

    /**
     * Runs a query that reads without a thread that waits, as far as the database serves it. Until the stage is complete the
     * EntityManager of the query must not be used: instances become managed by the thread that brings the answer, which may be one of
     * the driver's and must not be blocked; what depends on the stage sees them.
     *
     * @param <X> the type of the query's results
     * @return the results; fails as {@code getResultList} does
     * @throws UnsupportedOperationException of a native query
     */
    <X> CompletionStage<List<X>> fetchAsync();
}
