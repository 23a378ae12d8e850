// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.api.core.type.DataType;
import java.util.List;
import java.util.Map;

/**
 * A table that a client has created.
 *
 * @param columns types by name, in the order of the definition
 * @param key the columns of the primary key
 * @param partitionColumns how many of them, from the first, are the partition key
 */
record StubTable(String keyspace, String name, Map<String, DataType> columns, List<String> key, int partitionColumns) {

    /** @throws IllegalArgumentException when there is no such column */
    DataType type(String column) {
        DataType type = columns.get(column);
        if (type == null) {
            throw new IllegalArgumentException("Undefined column name " + column + " in table " + name);
        }
        return type;
    }
}
