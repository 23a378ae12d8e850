// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/** The route of one query. Got by {@code query.unwrap(RoutedQuery.class)}. */
public interface RoutedQuery {

    /** Sets the route of this query; it goes before the hints {@code ringway.connection} and {@code ringway.keyspace}. */
    RoutedQuery using(Using route);

    /** Where the query would run, and why. Sends nothing. */
    Route explainRoute();
}
