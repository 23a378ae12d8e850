// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.protocol.internal.response.result.ColumnSpec;
import com.datastax.oss.protocol.internal.response.result.RawType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Columns as the protocol describes them. */
final class Rendering {
    private Rendering() {}

    static List<ColumnSpec> columns(String keyspace, String table, List<Map.Entry<String, DataType>> columns) {
        List<ColumnSpec> specs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Map.Entry<String, DataType> column = columns.get(i);
            specs.add(new ColumnSpec(keyspace, table, column.getKey(), i, type(column.getValue())));
        }
        return specs;
    }

    private static RawType type(DataType type) {
        if (type instanceof SetType set) {
            return new RawType.RawSet(type(set.getElementType()));
        }
        RawType raw = RawType.PRIMITIVES.get(type.getProtocolCode());
        if (raw == null) {
            throw new IllegalArgumentException("The stub has no type " + type);
        }
        return raw;
    }
}
