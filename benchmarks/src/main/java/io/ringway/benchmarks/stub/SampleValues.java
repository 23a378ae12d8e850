// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Values that a row has by its number. */
final class SampleValues {
    private static final Map<DataType, IntFunction<Object>> VALUES = Map.of(
            DataTypes.TEXT, row -> "a text of row " + row,
            DataTypes.BIGINT, row -> row * 1_000_003L,
            DataTypes.INT, row -> row,
            DataTypes.SMALLINT, row -> (short) row,
            DataTypes.DOUBLE, row -> row * 1.5,
            DataTypes.FLOAT, row -> row * 0.5f,
            DataTypes.BOOLEAN, row -> row % 2 == 0,
            DataTypes.UUID, row -> new UUID(4711L, row),
            DataTypes.TIMESTAMP, row -> Instant.ofEpochSecond(1_700_000_000L + row),
            DataTypes.DATE, row -> LocalDate.ofEpochDay(19_000L + row));

    private SampleValues() {}

    static @Nullable ByteBuffer of(DataType type, int row) {
        IntFunction<Object> value = VALUES.get(type);
        return value == null ? null : encode(type, value.apply(row));
    }

    static @Nullable ByteBuffer encode(DataType type, Object value) {
        return CodecRegistry.DEFAULT.codecFor(type, value).encode(value, ProtocolVersion.V5);
    }
}
