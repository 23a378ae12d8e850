// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.RowReader;
import io.ringway.spi.Tracker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attribute that refers to other entities. Without columns of its own its value stays as it is when a row is read. */
public abstract sealed class AssociationAttribute extends AttributeMapping
        permits ReferenceAttribute, InverseAttribute, CollectionAttribute {
    private final Association association;
    private @Nullable EntityMapping target;

    AssociationAttribute(String name, int ordinal, boolean id, Place place, Class<?> type, Association association) {
        super(name, ordinal, id, place, type);
        this.association = association;
    }

    public final Association association() {
        return association;
    }

    /** The entity that it refers to. */
    public final EntityMapping target() {
        return Objects.requireNonNull(target);
    }

    /** Tells which entity it refers to, once all of the model are built and before anybody has it. */
    void link(EntityMapping entity) {
        target = entity;
    }

    /** The instances that the attribute's value refers to, as far as they are there without reading more. */
    public static Collection<?> targets(@Nullable Object value) {
        if (value instanceof LazyValue lazy && !lazy.isLoaded() || value == null) {
            return List.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> several ? several : List.of(value);
    }

    /** Whether it is stored with its owner: in columns of the owner's table, or in a table that the owner writes. */
    public abstract boolean owning();

    @Override
    public int firstColumn() {
        return 0;
    }

    @Override
    public int columnCount() {
        return 0;
    }

    @Override
    public void read(RowReader row, int[] slots, Object owner) {}

    @Override
    public @Nullable Object value(RowReader row, int[] slots) {
        return null;
    }

    @Override
    public final boolean mutableValue() {
        return false;
    }

    @Override
    public final void attach(Object owner, @Nullable Tracker tracker) {}

    @Override
    final @Nullable Object copyOf(@Nullable Object value) {
        return value;
    }
}
