// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The structure of a table.
 *
 * @param partitionKey in its order; at least one
 * @param clustering in its order, each with its direction
 * @param columns the others, in the order of their creation or by name
 * @param options by name, each value as the datastore's language writes it; of a table that is to be made, those that are
 *     not left to the server
 * @param indexes its indexes
 */
public record TableSchema(
        TableId id,
        List<Column> partitionKey,
        List<Ordering> clustering,
        List<Column> columns,
        Map<String, String> options,
        List<IndexSchema> indexes) {
    public TableSchema {
        partitionKey = List.copyOf(partitionKey);
        clustering = List.copyOf(clustering);
        columns = List.copyOf(columns);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        indexes = List.copyOf(indexes);
    }

    /** A table with the server's options and without indexes. */
    public TableSchema(TableId id, List<Column> partitionKey, List<Ordering> clustering, List<Column> columns) {
        this(id, partitionKey, clustering, columns, Map.of(), List.of());
    }
}
