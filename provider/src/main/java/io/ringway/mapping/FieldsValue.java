// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.UserType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An embeddable or a record as one value: of a user-defined type or a tuple, its attributes being the fields. */
final class FieldsValue extends ValueType {
    private final FieldAccess access;
    private final ValueField[] fields;
    private final @Nullable Object[] initial;
    private final boolean record;
    private final boolean mutable;
    private final boolean emptyIsNull;

    /**
     * @param access makes the instances
     * @param initial of a record what its canonical constructor gets where no field says otherwise
     */
    FieldsValue(
            Class<?> javaType,
            ColumnType column,
            FieldAccess access,
            List<ValueField> fields,
            @Nullable Object[] initial) {
        super(javaType, column);
        this.access = access;
        this.fields = fields.toArray(ValueField[]::new);
        this.initial = initial;
        this.record = javaType.isRecord();
        this.mutable = !record || fields.stream().anyMatch(field -> field.type().mutable());
        this.emptyIsNull = column instanceof UserType user && !user.frozen();
    }

    @Override
    public @Nullable Object toStorage(@Nullable Object value) {
        return value == null ? null : stored(value, false);
    }

    @Override
    @Nullable
    Object detached(@Nullable Object value) {
        return value == null ? null : stored(value, true);
    }

    /** A value without any field that is not frozen leaves nothing in the database. */
    private @Nullable Object stored(Object value, boolean detached) {
        @Nullable Object[] stored = new Object[fields.length];
        boolean empty = emptyIsNull;
        for (int i = 0; i < stored.length; i++) {
            Object part = fields[i].place().get(value);
            stored[i] = detached
                    ? fields[i].type().detached(part)
                    : fields[i].type().toStorage(part);
            empty &= stored[i] == null;
        }
        return empty ? null : Collections.unmodifiableList(Arrays.asList(stored));
    }

    @Override
    public @Nullable Object fromStorage(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        List<?> values = (List<?>) stored;
        @Nullable Object[] parts = new Object[fields.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = fields[i].type().fromStorage(values.get(i));
        }
        return instance(parts);
    }

    @Override
    @Nullable
    Object copy(@Nullable Object value) {
        if (value == null || !mutable) {
            return value;
        }
        @Nullable Object[] parts = new Object[fields.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = fields[i].type().copy(fields[i].place().get(value));
        }
        return instance(parts);
    }

    @Override
    boolean mutable() {
        return mutable;
    }

    @Override
    public List<ValueField> fields() {
        return List.of(fields);
    }

    private Object instance(@Nullable Object[] parts) {
        if (!record) {
            Object instance = access.newInstance();
            for (int i = 0; i < parts.length; i++) {
                fields[i].place().set(instance, parts[i]);
            }
            return instance;
        }
        @Nullable Object[] components = initial.clone();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != null) {
                components[fields[i].argument()] = parts[i];
            }
        }
        return access.newInstance(components);
    }
}
