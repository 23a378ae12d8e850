// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/**
 * What a materialized view is a view of.
 *
 * @param table the name of the table, which is in the same keyspace
 * @param where which of its rows the view has, beside that their key is not null, as the datastore's language writes it;
 *     empty: all of them
 */
public record ViewOf(String table, String where) {
    /** All rows of the table whose key is not null. */
    public ViewOf(String table) {
        this(table, "");
    }
}
