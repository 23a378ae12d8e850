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
     * Runs a query that reads without a thread that waits, as far as the database serves it alone. {@link RoutedEntityManager} says
     * what may be done until the stage is complete, and which thread completes it. What the query has to see is flushed by the
     * call itself.
     *
     * @param <X> the type of the query's results
     * @return the results; fails as {@code getResultList} does
     * @throws IllegalStateException when the EntityManager is closed, something else is under way (RW-1541), or the query writes
     */
    <X> CompletionStage<List<X>> fetchAsync();
}
