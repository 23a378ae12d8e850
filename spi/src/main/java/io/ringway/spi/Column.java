// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/**
 * A column.
 *
 * @param name as the database stores it, without quotes
 */
public record Column(String name, ColumnType type) {
    @Override
    public String toString() {
        return name + " " + type;
    }
}
