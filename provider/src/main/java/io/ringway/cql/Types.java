// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnType.VectorOf;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Column types and the driver's data types, each from the other. */
final class Types {
    private static final Map<Scalar, DataType> DRIVER = new EnumMap<>(Scalar.class);
    private static final Map<DataType, Scalar> RINGWAY = new HashMap<>();

    static {
        pair(Scalar.ASCII, DataTypes.ASCII);
        pair(Scalar.TEXT, DataTypes.TEXT);
        pair(Scalar.BLOB, DataTypes.BLOB);
        pair(Scalar.BOOLEAN, DataTypes.BOOLEAN);
        pair(Scalar.TINYINT, DataTypes.TINYINT);
        pair(Scalar.SMALLINT, DataTypes.SMALLINT);
        pair(Scalar.INT, DataTypes.INT);
        pair(Scalar.BIGINT, DataTypes.BIGINT);
        pair(Scalar.VARINT, DataTypes.VARINT);
        pair(Scalar.FLOAT, DataTypes.FLOAT);
        pair(Scalar.DOUBLE, DataTypes.DOUBLE);
        pair(Scalar.DECIMAL, DataTypes.DECIMAL);
        pair(Scalar.DATE, DataTypes.DATE);
        pair(Scalar.TIMESTAMP, DataTypes.TIMESTAMP);
        pair(Scalar.TIME, DataTypes.TIME);
        pair(Scalar.DURATION, DataTypes.DURATION);
        pair(Scalar.UUID, DataTypes.UUID);
        pair(Scalar.TIMEUUID, DataTypes.TIMEUUID);
        pair(Scalar.INET, DataTypes.INET);
        pair(Scalar.COUNTER, DataTypes.COUNTER);
    }

    private Types() {}

    private static void pair(Scalar ringway, DataType driver) {
        DRIVER.put(ringway, driver);
        RINGWAY.put(driver, ringway);
    }

    /** What a driver's type is to Ringway; a type it does not map, or a collection with one in it, is an Other. */
    static ColumnType of(DataType type) {
        if (type instanceof ListType list) {
            ColumnType element = of(list.getElementType());
            return element instanceof Other ? other(type) : new ListOf(element, list.isFrozen());
        }
        if (type instanceof SetType set) {
            ColumnType element = of(set.getElementType());
            return element instanceof Other ? other(type) : new SetOf(element, set.isFrozen());
        }
        if (type instanceof MapType map) {
            ColumnType key = of(map.getKeyType());
            ColumnType value = of(map.getValueType());
            return key instanceof Other || value instanceof Other ? other(type) : new MapOf(key, value, map.isFrozen());
        }
        if (type instanceof UserDefinedType user) {
            return userType(user);
        }
        if (type instanceof TupleType tuple) {
            List<ColumnType> elements =
                    tuple.getComponentTypes().stream().map(Types::of).toList();
            return elements.stream().anyMatch(Other.class::isInstance) ? other(type) : new TupleOf(elements);
        }
        if (type instanceof VectorType vector) {
            return vector.getElementType().equals(DataTypes.FLOAT) ? new VectorOf(vector.getDimensions()) : other(type);
        }
        Scalar scalar = RINGWAY.get(type);
        return scalar == null ? other(type) : scalar;
    }

    private static ColumnType userType(UserDefinedType type) {
        List<Column> fields = new ArrayList<>();
        for (int i = 0; i < type.getFieldNames().size(); i++) {
            ColumnType field = of(type.getFieldTypes().get(i));
            if (field instanceof Other) {
                return other(type);
            }
            fields.add(new Column(type.getFieldNames().get(i).asInternal(), field));
        }
        return new UserType(type.getName().asInternal(), fields, type.isFrozen());
    }

    private static ColumnType other(DataType type) {
        return new Other(type.asCql(true, true));
    }

    /** Whether values of a mapped type can go in and out of a column of the driver's type. */
    static boolean fits(ColumnType mapped, DataType actual) {
        if (mapped instanceof ListOf list) {
            return actual instanceof ListType type && fits(list.element(), type.getElementType());
        }
        if (mapped instanceof SetOf set) {
            return actual instanceof SetType type && fits(set.element(), type.getElementType());
        }
        if (mapped instanceof MapOf map) {
            return actual instanceof MapType type
                    && fits(map.key(), type.getKeyType())
                    && fits(map.value(), type.getValueType());
        }
        if (mapped instanceof UserType user) {
            return actual instanceof UserDefinedType type && fits(user, type);
        }
        if (mapped instanceof TupleOf tuple) {
            return actual instanceof TupleType type && fits(tuple.elements(), type.getComponentTypes());
        }
        if (mapped instanceof VectorOf vector) {
            return actual instanceof VectorType type
                    && type.getElementType().equals(DataTypes.FLOAT)
                    && type.getDimensions() == vector.dimension();
        }
        return mapped instanceof Other || actual.equals(DRIVER.get(mapped)) || alike(mapped, actual);
    }

    /** Whether the type has every mapped field; what it has besides is left out. */
    private static boolean fits(UserType mapped, UserDefinedType actual) {
        if (!actual.getName().asInternal().equals(mapped.name())) {
            return false;
        }
        for (Column field : mapped.fields()) {
            int position = actual.firstIndexOf(CqlIdentifier.fromInternal(field.name()));
            if (position < 0 || !fits(field.type(), actual.getFieldTypes().get(position))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(List<ColumnType> mapped, List<DataType> actual) {
        if (mapped.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < mapped.size(); i++) {
            if (!fits(mapped.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Types that share storage type and bytes; the database checks what the narrower one refuses. */
    private static boolean alike(ColumnType mapped, DataType actual) {
        return (mapped == Scalar.TEXT && actual.equals(DataTypes.ASCII))
                || (mapped == Scalar.ASCII && actual.equals(DataTypes.TEXT))
                || (mapped == Scalar.UUID && actual.equals(DataTypes.TIMEUUID))
                || (mapped == Scalar.TIMEUUID && actual.equals(DataTypes.UUID))
                || (mapped == Scalar.BIGINT && actual.equals(DataTypes.COUNTER));
    }

    /** Whether a value and its elements are of a mapped type's storage types. */
    static boolean isStorage(ColumnType type, @Nullable Object value) {
        if (type instanceof Scalar scalar) {
            return scalar.storage().isInstance(value);
        }
        if (type instanceof ListOf list) {
            return value instanceof List<?> elements
                    && elements.stream().allMatch(each -> isStorage(list.element(), each));
        }
        if (type instanceof SetOf set) {
            return value instanceof Set<?> elements
                    && elements.stream().allMatch(each -> isStorage(set.element(), each));
        }
        if (type instanceof MapOf map) {
            return value instanceof Map<?, ?> entries
                    && entries.keySet().stream().allMatch(each -> isStorage(map.key(), each))
                    && entries.values().stream().allMatch(each -> isStorage(map.value(), each));
        }
        if (type instanceof UserType user) {
            return isStorage(user.fields().stream().map(Column::type).toList(), value);
        }
        if (type instanceof TupleOf tuple) {
            return isStorage(tuple.elements(), value);
        }
        if (type instanceof VectorOf) {
            return value instanceof FloatBuffer;
        }
        return true;
    }

    private static boolean isStorage(List<ColumnType> types, @Nullable Object value) {
        if (!(value instanceof List<?> fields) || fields.size() != types.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (fields.get(i) != null && !isStorage(types.get(i), fields.get(i))) {
                return false;
            }
        }
        return true;
    }
}
