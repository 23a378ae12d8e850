// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;

/**
 * The structure of a table.
 *
 * @param partitionKey in its order; at least one
 * @param clustering in its order, each with its direction
 * @param columns the others, in the order of their creation or by name
 */
public record TableSchema(TableId id, List<Column> partitionKey, List<Ordering> clustering, List<Column> columns) {
    public TableSchema {
        partitionKey = List.copyOf(partitionKey);
        clustering = List.copyOf(clustering);
        columns = List.copyOf(columns);
    }
}
