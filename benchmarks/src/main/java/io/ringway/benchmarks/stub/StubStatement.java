// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.request.query.QueryOptions;
import com.datastax.oss.protocol.internal.response.Result;
import com.datastax.oss.protocol.internal.response.result.DefaultRows;
import com.datastax.oss.protocol.internal.response.result.Prepared;
import com.datastax.oss.protocol.internal.response.result.RowsMetadata;
import com.datastax.oss.protocol.internal.response.result.Void;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A prepared statement and its answers, which are encoded once. */
final class StubStatement {
    private final StubTable table;
    private final List<Map.Entry<String, DataType>> markers;
    private final List<Map.Entry<String, DataType>> results;
    private final boolean wholeKey;
    private final Map<Page, Message> pages = new HashMap<>();

    private StubStatement(StubTable table, List<String> results, List<String> markers) {
        this.table = table;
        this.results = typed(table, results);
        this.markers = typed(table, markers);
        this.wholeKey = markers.containsAll(table.key());
    }

    static StubStatement select(StubTable table, List<String> columns, List<String> markers) {
        return new StubStatement(table, columns, markers);
    }

    static StubStatement write(StubTable table, List<String> markers) {
        return new StubStatement(table, List.of(), markers);
    }

    Prepared prepared(byte[] id) {
        RowsMetadata variables = new RowsMetadata(specs(markers), null, routingKey(), null);
        return new Prepared(id, id, variables, new RowsMetadata(specs(results), null, null, null));
    }

    /** One row for a whole key, else a partition of so many rows, in the pages that the client asks for. */
    Message execute(QueryOptions options, int partitionRows) {
        if (results.isEmpty()) {
            return Void.INSTANCE;
        }
        ByteBuffer state = options.pagingState;
        int first = state == null ? 0 : state.getInt(state.position());
        Page page = new Page(first, options.pageSize, options.skipMetadata);
        return pages.computeIfAbsent(page, missing -> encode(missing, wholeKey ? 1 : partitionRows));
    }

    private Message encode(Page page, int rows) {
        int end = page.size <= 0 ? rows : Math.min(rows, page.first + page.size);
        ByteBuffer next =
                end == rows ? null : ByteBuffer.allocate(Integer.BYTES).putInt(0, end);
        RowsMetadata metadata = page.skipMetadata
                ? new RowsMetadata(results.size(), next, null, null)
                : new RowsMetadata(specs(results), next, null, null);
        Queue<List<ByteBuffer>> data = new ArrayDeque<>();
        for (int row = page.first; row < end; row++) {
            List<@Nullable ByteBuffer> values = new ArrayList<>();
            for (Map.Entry<String, DataType> column : results) {
                values.add(SampleValues.of(column.getValue(), row));
            }
            data.add(values);
        }
        Result result = new DefaultRows(metadata, data);
        return EncodedResult.of(result);
    }

    private List<com.datastax.oss.protocol.internal.response.result.ColumnSpec> specs(
            List<Map.Entry<String, DataType>> columns) {
        return Rendering.columns(table.keyspace(), table.name(), columns);
    }

    private int @Nullable [] routingKey() {
        int[] indices = new int[table.partitionColumns()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = names(markers).indexOf(table.key().get(i));
            if (indices[i] < 0) {
                return null;
            }
        }
        return indices;
    }

    private static List<String> names(List<Map.Entry<String, DataType>> columns) {
        return columns.stream().map(Map.Entry::getKey).toList();
    }

    private static List<Map.Entry<String, DataType>> typed(StubTable table, List<String> columns) {
        return columns.stream()
                .map(column -> Map.entry(column, table.type(column)))
                .toList();
    }

    private record Page(int first, int size, boolean skipMetadata) {}
}
