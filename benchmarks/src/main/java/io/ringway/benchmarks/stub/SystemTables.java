// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.response.result.DefaultRows;
import com.datastax.oss.protocol.internal.response.result.RowsMetadata;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a driver reads of a cluster when it connects: one node, without peers and without tables. */
final class SystemTables {
    private static final DataType NAMES = DataTypes.setOf(DataTypes.TEXT);
    private static final UUID NODE = new UUID(0x4000L, 1L);

    private final InetSocketAddress address;

    SystemTables(InetSocketAddress address) {
        this.address = address;
    }

    /** {@code system.local} as it is, and no row for anything else. */
    Message answer(String cql) {
        if (cql.contains("system.local")) {
            return local();
        }
        return rows("system", Map.of("table_name", DataTypes.TEXT), List.of());
    }

    private Message local() {
        Map<String, DataType> columns = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>();
        text(columns, values, "key", "local");
        text(columns, values, "cluster_name", "stub");
        text(columns, values, "cql_version", "3.4.7");
        text(columns, values, "data_center", "datacenter1");
        text(columns, values, "rack", "rack1");
        text(columns, values, "release_version", "5.0.0");
        text(columns, values, "native_protocol_version", "5");
        text(columns, values, "partitioner", "org.apache.cassandra.dht.Murmur3Partitioner");
        for (String name : List.of("host_id", "schema_version")) {
            columns.put(name, DataTypes.UUID);
            values.add(NODE);
        }
        for (String name : List.of("rpc_address", "broadcast_address", "listen_address")) {
            columns.put(name, DataTypes.INET);
            values.add(address.getAddress());
        }
        columns.put("rpc_port", DataTypes.INT);
        values.add(address.getPort());
        columns.put("tokens", NAMES);
        values.add(Set.of("0"));
        return rows("local", columns, List.of(values));
    }

    /** The table {@code stub.requests}. */
    Message counts(Requests requests) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        columns.put("kind", DataTypes.TEXT);
        columns.put("requests", DataTypes.BIGINT);
        List<List<Object>> rows = new ArrayList<>();
        for (Requests.Kind kind : Requests.Kind.values()) {
            rows.add(List.of(kind.name(), requests.of(kind)));
        }
        return rows("requests", columns, rows);
    }

    private static void text(Map<String, DataType> columns, List<Object> values, String name, String value) {
        columns.put(name, DataTypes.TEXT);
        values.add(value);
    }

    private static Message rows(String table, Map<String, DataType> columns, List<List<Object>> rows) {
        List<DataType> types = List.copyOf(columns.values());
        Queue<List<ByteBuffer>> data = new ArrayDeque<>();
        for (List<Object> row : rows) {
            List<@Nullable ByteBuffer> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(SampleValues.encode(types.get(i), row.get(i)));
            }
            data.add(values);
        }
        List<Map.Entry<String, DataType>> named = List.copyOf(columns.entrySet());
        RowsMetadata metadata = new RowsMetadata(Rendering.columns("system", table, named), null, null, null);
        return new DefaultRows(metadata, data);
    }
}
