// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.ringway.spi.MutationResult;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that the server returns beside {@code [applied] = false}. */
final class CurrentRows {
    private static final String APPLIED = "[applied]";

    private CurrentRows() {}

    static MutationResult of(AsyncResultSet rows, Codecs codecs) {
        ColumnDefinitions definitions = rows.getColumnDefinitions();
        List<Map<String, @Nullable Object>> current = new ArrayList<>();
        if (definitions.size() > 1) {
            TypeCodec<Object>[] decoders = codecs.of(definitions);
            for (Row row : rows.currentPage()) {
                current.add(columns(row, decoders, codecs));
            }
        }
        return new MutationResult(false, current);
    }

    private static Map<String, @Nullable Object> columns(Row row, TypeCodec<Object>[] decoders, Codecs codecs) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int slot = 0; slot < decoders.length; slot++) {
            String name = row.getColumnDefinitions().get(slot).getName().asInternal();
            if (!name.equals(APPLIED)) {
                ByteBuffer bytes = row.getBytesUnsafe(slot);
                columns.put(name, bytes == null ? null : decoders[slot].decode(bytes, codecs.version()));
            }
        }
        return columns;
    }
}
