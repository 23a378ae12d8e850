// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveBooleanCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveByteCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveDoubleCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveFloatCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveIntCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveLongCodec;
import com.datastax.oss.driver.api.core.type.codec.PrimitiveShortCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.ParameterWriter;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes parameters straight into a statement under construction. */
final class SlotWriter implements ParameterWriter {
    private final BoundStatementBuilder statement;
    private final Parameters parameters;
    private final ProtocolVersion version;

    SlotWriter(BoundStatementBuilder statement, Parameters parameters) {
        this.statement = statement;
        this.parameters = parameters;
        this.version = parameters.version();
    }

    @Override
    public void setBoolean(int slot, boolean value) {
        if (parameters.primitiveCodec(slot) instanceof PrimitiveBooleanCodec codec) {
            put(slot, codec.encodePrimitive(value, version));
        } else {
            throw mismatch(slot, "boolean");
        }
    }

    @Override
    public void setByte(int slot, byte value) {
        if (parameters.primitiveCodec(slot) instanceof PrimitiveByteCodec codec) {
            put(slot, codec.encodePrimitive(value, version));
        } else {
            throw mismatch(slot, "byte");
        }
    }

    @Override
    public void setShort(int slot, short value) {
        if (parameters.primitiveCodec(slot) instanceof PrimitiveShortCodec codec) {
            put(slot, codec.encodePrimitive(value, version));
        } else {
            throw mismatch(slot, "short");
        }
    }

    @Override
    public void setInt(int slot, int value) {
        if (parameters.primitiveCodec(slot) instanceof PrimitiveIntCodec codec) {
            put(slot, codec.encodePrimitive(value, version));
        } else {
            throw mismatch(slot, "int");
        }
    }

    @Override
    public void setLong(int slot, long value) {
        if (parameters.primitiveCodec(slot) instanceof PrimitiveLongCodec codec) {
            put(slot, codec.encodePrimitive(value, version));
        } else {
            throw mismatch(slot, "long");
        }
    }

    @Override
    public void setFloat(int slot, float value) {
        if (parameters.primitiveCodec(slot) instanceof PrimitiveFloatCodec codec) {
            put(slot, codec.encodePrimitive(value, version));
        } else {
            throw mismatch(slot, "float");
        }
    }

    @Override
    public void setDouble(int slot, double value) {
        if (parameters.primitiveCodec(slot) instanceof PrimitiveDoubleCodec codec) {
            put(slot, codec.encodePrimitive(value, version));
        } else {
            throw mismatch(slot, "double");
        }
    }

    @Override
    public void setObject(int slot, Object value) {
        TypeCodec<Object> codec = parameters.codec(slot);
        ByteBuffer bytes;
        try {
            bytes = codec.encode(value, version);
        } catch (ClassCastException wrongType) {
            throw mismatch(slot, value.getClass().getName());
        } catch (IllegalArgumentException refused) {
            throw Types.isStorage(parameters.column(slot).type(), value)
                    ? refusal(slot, refused)
                    : mismatch(slot, value.getClass().getName());
        } catch (NullPointerException | ArithmeticException refused) {
            throw refusal(slot, refused);
        }
        put(slot, bytes);
    }

    @Override
    public void setNull(int slot) {
        put(slot, null);
    }

    @Override
    public void unset(int slot) {
        if (parameters.addsToList(slot)) {
            setObject(slot, List.of());
        } else {
            var unused = statement.unset(parameters.marker(slot));
        }
    }

    private void put(int slot, @Nullable ByteBuffer bytes) {
        statement.setBytesUnsafe(parameters.marker(slot), bytes);
    }

    private ClassCastException mismatch(int slot, String given) {
        return new ClassCastException(Problem.of(
                        "RW-1433",
                        "A parameter of type " + parameters.column(slot).type() + " does not take a value of type "
                                + given)
                .at(parameters.place(slot))
                .because("Its storage type is "
                        + parameters.codec(slot).getJavaType().toString())
                .text());
    }

    private DatastoreException refusal(int slot, RuntimeException cause) {
        return new DatastoreException(
                Problem.of(
                                "RW-1434",
                                "A value cannot be sent as "
                                        + parameters.column(slot).type())
                        .at(parameters.place(slot))
                        .because(Causes.message(cause)),
                Effect.NOT_APPLIED,
                cause);
    }
}
