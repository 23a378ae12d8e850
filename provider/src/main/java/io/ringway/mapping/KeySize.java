// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.ColumnType.Scalar;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values a key takes: the database has a bound for the bytes of the partition key, and another for the clustering
 * columns. Columns whose values cannot come near it are left out. Immutable.
 */
final class KeySize {
    /** A length of 16 bits. */
    private static final int MOST = 65_535;

    /** A character of Java has at most as many bytes in UTF-8; a pair of surrogates has four. */
    private static final int BYTES_OF_CHARACTER = 3;

    /** Of each column of a partition key that has several. */
    private static final int OVERHEAD = 3;

    private final int[] partition;
    private final int[] clustering;

    private final int partitionOverhead;

    KeySize(List<ColumnMapping> columns, int partitionColumns) {
        this.partitionOverhead = partitionColumns == 1 ? 0 : partitionColumns * OVERHEAD;
        this.partition = unbounded(columns, 0, partitionColumns);
        this.clustering = unbounded(columns, partitionColumns, columns.size());
    }

    private static int[] unbounded(List<ColumnMapping> columns, int from, int to) {
        int[] found = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (columns.get(i).column().type() instanceof Scalar scalar
                    && (scalar == Scalar.TEXT || scalar == Scalar.ASCII || scalar == Scalar.BLOB)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** What is wrong with an id; null when nothing is. */
    @Nullable
    Problem problem(IdMapping mapping, Object id) {
        Problem problem = problem(mapping, id, partition, partitionOverhead, "partition key");
        return problem != null ? problem : problem(mapping, id, clustering, 0, "clustering columns");
    }

    private static @Nullable Problem problem(IdMapping mapping, Object id, int[] columns, int overhead, String part) {
        long atMost = overhead;
        for (int column : columns) {
            Object stored = mapping.stored(id, column);
            atMost += stored instanceof String text ? (long) text.length() * BYTES_OF_CHARACTER : size(stored);
        }
        if (atMost <= MOST) {
            return null;
        }
        long size = overhead;
        for (int column : columns) {
            size += size(mapping.stored(id, column));
        }
        return size <= MOST ? null : tooLong(part, size);
    }

    private static int size(@Nullable Object stored) {
        if (stored instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
        return stored instanceof ByteBuffer bytes ? bytes.remaining() : 0;
    }

    private static Problem tooLong(String part, long size) {
        return Problem.of("RW-1136", "The " + part + " of " + size + " bytes is too long")
                .because("The database has room for " + MOST + " bytes there")
                .fix("Use a shorter value, such as a hash, and keep the long one in a column outside the key");
    }
}
