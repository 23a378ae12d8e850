// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/**
 * A table's full name, as the database stores it, without quotes.
 *
 * @param keyspace never empty: tables are always addressed with their keyspace
 */
public record TableId(String keyspace, String table) {
    @Override
    public String toString() {
        return keyspace + "." + table;
    }
}
