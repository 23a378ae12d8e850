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
    private @Nullable Row row;

    CqlRowPage(AsyncResultSet rows, TypeCodec<Object>[] codecs, ProtocolVersion version, Operation operation) {
        this.rows = rows;
        this.cursor = rows.currentPage().iterator();
        this.codecs = codecs;
        this.version = version;
        this.operation = operation;
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
        return new Fetched(operation, codecs, version).to(rows.fetchNextPage());
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
        return current.getBytesUnsafe(slot);
    }

    /** A page on its way. */
    static final class Fetched extends Answer<RowPage> {
        private final Operation operation;
        private final TypeCodec<Object>[] codecs;
        private final ProtocolVersion version;

        Fetched(Operation operation, TypeCodec<Object>[] codecs, ProtocolVersion version) {
            super(operation);
            this.operation = operation;
            this.codecs = codecs;
            this.version = version;
        }

        @Override
        RowPage convert(AsyncResultSet rows) {
            return new CqlRowPage(rows, codecs, version, operation);
        }
    }
}
