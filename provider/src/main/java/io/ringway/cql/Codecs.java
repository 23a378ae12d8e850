// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.MappingCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.api.core.type.reflect.GenericType;
import io.ringway.Problem;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnType.VectorOf;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Selected;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of statements, resolved once per slot when a statement is prepared. Mapped types have the driver's own
 * codecs, whatever an application has registered on its session; only a type that Ringway does not map is left to the
 * session's registry.
 *
 * @param version of the protocol that the session speaks
 */
record Codecs(CodecRegistry registry, ProtocolVersion version) {

    /**
     * Codecs for the columns of a statement, by slot.
     *
     * @param actual what the server said of them, in the same order
     * @throws DatastoreException when the database has a column in another type than it is mapped in
     */
    TypeCodec<Object>[] of(List<? extends Selected> columns, List<DataType> actual, String place) {
        TypeCodec<Object>[] codecs = array(columns.size());
        for (int slot = 0; slot < codecs.length; slot++) {
            Selected column = columns.get(slot);
            DataType type = actual.get(slot);
            if (!Types.fits(column.type(), type)) {
                throw mismatch(place + "." + column.label(), column.type(), Types.of(type));
            }
            codecs[slot] = of(column.type(), type);
        }
        return codecs;
    }

    /** Codecs for the columns of a result. */
    TypeCodec<Object>[] of(ColumnDefinitions definitions) {
        TypeCodec<Object>[] codecs = array(definitions.size());
        for (int slot = 0; slot < codecs.length; slot++) {
            DataType type = definitions.get(slot).getType();
            codecs[slot] = of(Types.of(type), type);
        }
        return codecs;
    }

    @SuppressWarnings("unchecked")
    private TypeCodec<Object> of(ColumnType type, DataType actual) {
        TypeCodec<?> codec = mapped(type, actual);
        return (TypeCodec<Object>) (codec == null ? registry.codecFor(actual) : codec);
    }

    private static @Nullable TypeCodec<?> mapped(ColumnType type, DataType actual) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar);
        }
        if (type instanceof ListOf list) {
            TypeCodec<?> element = mapped(list.element(), ((ListType) actual).getElementType());
            return element == null ? null : TypeCodecs.listOf(element);
        }
        if (type instanceof SetOf set) {
            TypeCodec<?> element = mapped(set.element(), ((SetType) actual).getElementType());
            return element == null ? null : TypeCodecs.setOf(element);
        }
        if (type instanceof MapOf map) {
            TypeCodec<?> key = mapped(map.key(), ((MapType) actual).getKeyType());
            TypeCodec<?> value = mapped(map.value(), ((MapType) actual).getValueType());
            return key == null || value == null ? null : TypeCodecs.mapOf(key, value);
        }
        if (type instanceof UserType user) {
            return fields(user, (UserDefinedType) actual);
        }
        if (type instanceof TupleOf tuple) {
            return elements(tuple, (TupleType) actual);
        }
        return type instanceof VectorOf vector ? new VectorCodec(vector.dimension(), actual) : null;
    }

    /** Fields are found by name in what the server says of the type, which is never read from the driver's metadata. */
    private static TypeCodec<?> fields(UserType user, UserDefinedType actual) {
        TypeCodec<Object>[] codecs = array(user.fields().size());
        int[] positions = new int[codecs.length];
        for (int i = 0; i < codecs.length; i++) {
            Column field = user.fields().get(i);
            positions[i] = actual.firstIndexOf(CqlIdentifier.fromInternal(field.name()));
            codecs[i] = part(field.type(), actual.getFieldTypes().get(positions[i]));
        }
        return new FieldsCodec(actual, codecs, positions);
    }

    private static TypeCodec<?> elements(TupleOf tuple, TupleType actual) {
        TypeCodec<Object>[] codecs = array(tuple.elements().size());
        int[] positions = new int[codecs.length];
        for (int i = 0; i < codecs.length; i++) {
            positions[i] = i;
            codecs[i] = part(tuple.elements().get(i), actual.getComponentTypes().get(i));
        }
        return new FieldsCodec(actual, codecs, positions);
    }

    @SuppressWarnings("unchecked")
    private static TypeCodec<Object> part(ColumnType type, DataType actual) {
        return (TypeCodec<Object>) Objects.requireNonNull(mapped(type, actual));
    }

    private static TypeCodec<?> scalar(Scalar scalar) {
        return switch (scalar) {
            case ASCII -> TypeCodecs.ASCII;
            case TEXT -> TextCodec.INSTANCE;
            case BLOB -> TypeCodecs.BLOB;
            case BOOLEAN -> TypeCodecs.BOOLEAN;
            case TINYINT -> TypeCodecs.TINYINT;
            case SMALLINT -> TypeCodecs.SMALLINT;
            case INT -> TypeCodecs.INT;
            case BIGINT -> TypeCodecs.BIGINT;
            case VARINT -> TypeCodecs.VARINT;
            case FLOAT -> TypeCodecs.FLOAT;
            case DOUBLE -> TypeCodecs.DOUBLE;
            case DECIMAL -> TypeCodecs.DECIMAL;
            case DATE -> DayCodec.INSTANCE;
            case TIMESTAMP -> TypeCodecs.TIMESTAMP;
            case TIME -> TypeCodecs.TIME;
            case DURATION -> DurationCodec.INSTANCE;
            case UUID -> TypeCodecs.UUID;
            case TIMEUUID -> TypeCodecs.TIMEUUID;
            case INET -> TypeCodecs.INET;
            case COUNTER -> TypeCodecs.COUNTER;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TypeCodec<Object>[] array(int size) {
        return new TypeCodec[size];
    }

    private static DatastoreException mismatch(String place, ColumnType mapped, ColumnType actual) {
        return new DatastoreException(
                Problem.of("RW-1435", "The column is " + actual + " in the database, but mapped as " + mapped)
                        .at(place)
                        .fix("Map the attribute to " + actual + ", such as with @CqlType, or change the column"),
                Effect.NOT_APPLIED,
                null);
    }

    /** The driver's days, refused where its own codec would wrap them around. */
    private static final class DayCodec extends MappingCodec<LocalDate, LocalDate> {
        static final DayCodec INSTANCE = new DayCodec();

        private DayCodec() {
            super(TypeCodecs.DATE, GenericType.LOCAL_DATE);
        }

        @Override
        protected @Nullable LocalDate innerToOuter(@Nullable LocalDate value) {
            return value;
        }

        @Override
        protected @Nullable LocalDate outerToInner(@Nullable LocalDate value) {
            if (value != null && (int) value.toEpochDay() != value.toEpochDay()) {
                throw new ArithmeticException(value + " is more than 2^31 days from 1970");
            }
            return value;
        }
    }

    /** The SPI's durations in the driver's form. */
    private static final class DurationCodec extends MappingCodec<CqlDuration, io.ringway.CqlDuration> {
        static final DurationCodec INSTANCE = new DurationCodec();

        private DurationCodec() {
            super(TypeCodecs.DURATION, GenericType.of(io.ringway.CqlDuration.class));
        }

        @Override
        protected io.ringway.@Nullable CqlDuration innerToOuter(@Nullable CqlDuration value) {
            return value == null
                    ? null
                    : new io.ringway.CqlDuration(value.getMonths(), value.getDays(), value.getNanoseconds());
        }

        @Override
        protected @Nullable CqlDuration outerToInner(io.ringway.@Nullable CqlDuration value) {
            return value == null ? null : CqlDuration.newInstance(value.months(), value.days(), value.nanoseconds());
        }
    }
}
