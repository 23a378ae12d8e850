// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import org.jspecify.annotations.Nullable;

/**
 * The current row, read by column slot. The primitive accessors give 0 or false for null; ask {@link #isNull} first
 * where that matters. For one thread at a time.
 */
public interface RowReader {
    boolean isNull(int slot);

    boolean getBoolean(int slot);

    byte getByte(int slot);

    short getShort(int slot);

    int getInt(int slot);

    long getLong(int slot);

    float getFloat(int slot);

    double getDouble(int slot);

    /** The value in its storage type ({@link ColumnType}); null for null. The caller owns what it gets. */
    @Nullable
    Object getObject(int slot);
}
