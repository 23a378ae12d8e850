// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveBooleanCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveByteCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveDoubleCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveFloatCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveIntCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveLongCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveShortCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.ringway.spi.RowPage;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cursor over a page of the driver's rows; decodes from their bytes what it is asked for. */
final class CqlRowPage implements RowPage {
    private final AsyncResultSet rows;
    private final Iterator<Row> cursor;
    private final TypeCodec<Object>[] codecs;
    private final ProtocolVersion version;
    private final Operation operation;
    private final @Nullable NativeColumns columns;
    private final int @Nullable [] slots;
    private @Nullable Row row;

    CqlRowPage(AsyncResultSet rows, TypeCodec<Object>[] codecs, ProtocolVersion version, Operation operation) {
        this(rows, codecs, version, operation, null, null);
    }

    /**
     * @param columns of the first page; null where the statement names them
     * @param slots where they stand in this page; null when at the same places
     */
    private CqlRowPage(
            AsyncResultSet rows,
            TypeCodec<Object>[] codecs,
            ProtocolVersion version,
            Operation operation,
            @Nullable NativeColumns columns,
            int @Nullable [] slots) {
        this.columns = columns;
        this.slots = slots;
        this.rows = rows;
        this.cursor = rows.currentPage().iterator();
        this.codecs = codecs;
        this.version = version;
        this.operation = operation;
    }

    /** The first page of a result whose columns the database decides on. */
    static CqlRowPage first(AsyncResultSet rows, NativeColumns columns, ProtocolVersion version, Operation operation) {
        return new CqlRowPage(rows, columns.decoders(), version, operation, columns, null);
    }

    /** Null where the statement names its columns. */
    @Nullable
    NativeColumns columns() {
        return columns;
    }

    @Override
    public boolean next() {
        boolean there = cursor.hasNext();
        row = there ? cursor.next() : null;
        return there;
    }

    @Override
    public int remaining() {
        return rows.remaining();
    }

    @Override
    public boolean hasMorePages() {
        return rows.hasMorePages();
    }

    @Override
    public CompletionStage<RowPage> nextPage() {
        if (!rows.hasMorePages()) {
            throw new IllegalStateException("There is no page after this one; ask hasMorePages() first");
        }
        return new Fetched(operation, codecs, version, columns).to(rows.fetchNextPage());
    }

    @Override
    public byte @Nullable [] pagingState() {
        return PagingStates.of(rows);
    }

    @Override
    public boolean isNull(int slot) {
        return bytes(slot) == null;
    }

    @Override
    public boolean getBoolean(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes != null && ((PrimitiveBooleanCodec) codec(slot)).decodePrimitive(bytes, version);
    }

    @Override
    public byte getByte(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes == null ? 0 : ((PrimitiveByteCodec) codec(slot)).decodePrimitive(bytes, version);
    }

    @Override
    public short getShort(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes == null ? 0 : ((PrimitiveShortCodec) codec(slot)).decodePrimitive(bytes, version);
    }

    @Override
    public int getInt(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes == null ? 0 : ((PrimitiveIntCodec) codec(slot)).decodePrimitive(bytes, version);
    }

    @Override
    public long getLong(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes == null ? 0 : ((PrimitiveLongCodec) codec(slot)).decodePrimitive(bytes, version);
    }

    @Override
    public float getFloat(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes == null ? 0 : ((PrimitiveFloatCodec) codec(slot)).decodePrimitive(bytes, version);
    }

    @Override
    public double getDouble(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes == null ? 0 : ((PrimitiveDoubleCodec) codec(slot)).decodePrimitive(bytes, version);
    }

    @Override
    public @Nullable Object getObject(int slot) {
        ByteBuffer bytes = bytes(slot);
        return bytes == null ? null : codecs[slot].decode(bytes, version);
    }

    private Object codec(int slot) {
        return codecs[slot];
    }

    private @Nullable ByteBuffer bytes(int slot) {
        Row current = row;
        if (current == null) {
            throw new IllegalStateException("The cursor stands on no row; call next() first");
        }
        return current.getBytesUnsafe(slots == null ? slot : slots[slot]);
    }

    /** A page on its way. */
    static final class Fetched extends Answer<RowPage> {
        private final Operation operation;
        private final TypeCodec<Object>[] codecs;
        private final ProtocolVersion version;
        private final @Nullable NativeColumns columns;

        Fetched(Operation operation, TypeCodec<Object>[] codecs, ProtocolVersion version) {
            this(operation, codecs, version, null);
        }

        private Fetched(
                Operation operation,
                TypeCodec<Object>[] codecs,
                ProtocolVersion version,
                @Nullable NativeColumns columns) {
            super(operation);
            this.operation = operation;
            this.codecs = codecs;
            this.version = version;
            this.columns = columns;
        }

        @Override
        RowPage convert(AsyncResultSet rows) {
            int[] slots = columns == null ? null : columns.slotsIn(rows.getColumnDefinitions(), operation);
            return new CqlRowPage(rows, codecs, version, operation, columns, slots);
        }
    }
}
