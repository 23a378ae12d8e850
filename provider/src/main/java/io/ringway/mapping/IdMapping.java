// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.spi.ParameterWriter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The primary key of an entity: its columns, and what stands for it in {@code find}. Immutable. */
public abstract sealed class IdMapping permits SimpleId, CompositeId, ReferenceId {
    private final String entity;
    private final Class<?> type;
    private final List<ColumnMapping> columns;
    private final int partitionColumns;
    private final KeySize size;

    IdMapping(String entity, Class<?> type, KeyLayout layout) {
        this.entity = entity;
        this.type = type;
        this.columns = layout.columns();
        this.partitionColumns = layout.partitionColumns();
        this.size = new KeySize(columns, partitionColumns);
    }

    /** Primary key order: the partition key, then the clustering columns. */
    public final List<ColumnMapping> columns() {
        return columns;
    }

    /** How many of the columns, from the first, are the partition key. */
    public final int partitionColumns() {
        return partitionColumns;
    }

    /** The class of ids: a boxed simple type, the embedded id's class, or the id class. */
    public final Class<?> type() {
        return type;
    }

    /** The entity's id; null when a part of it is null. A composite id is the embedded one itself, or a new id class. */
    public abstract @Nullable Object of(Object entity);

    /**
     * The entity's id, complete.
     *
     * @throws RingwayException RW-1120 when a part is null, RW-1125 when the partition key is empty, RW-1136 when the key is
     *     too long
     */
    public final Object require(Object instance) {
        Object id = of(instance);
        if (id == null) {
            throw new RingwayException(
                    Problem.of("RW-1120", "The id is not complete: " + incomplete(instance) + " is null")
                            .at(entity)
                            .because("A null cannot be part of a primary key")
                            .fix("Set it before the entity is written"));
        }
        Problem problem = sizeProblem(id);
        if (problem != null) {
            throw new RingwayException(problem);
        }
        return id;
    }

    /** The names of the id's attributes that are null, such as {@code id.plate, id.year}; empty when the id is complete. */
    public final String incomplete(Object instance) {
        StringJoiner names = new StringJoiner(", ");
        for (ColumnMapping column : columns) {
            if (column.leaf().isNull(instance)) {
                names.add(column.path());
            }
        }
        return names.toString();
    }

    /**
     * Whether an object can be an id of the entity.
     *
     * @throws IllegalArgumentException RW-1121 when it is of another type, RW-1120 when it or a part of it is null, RW-1125
     *     when it is empty, RW-1136 when it is too long
     */
    public final void check(@Nullable Object id) {
        if (id == null) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1120", "The id is null").at(entity).text());
        }
        if (!type.isInstance(id)) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1121", "The id is a " + id.getClass().getName() + ", not a " + type.getName())
                            .at(entity)
                            .text());
        }
        for (int i = 0; i < columns.size(); i++) {
            if (part(id, i) == null) {
                throw new IllegalArgumentException(Problem.of(
                                "RW-1120",
                                "A part of the id is null: " + columns.get(i).path())
                        .at(entity)
                        .because("A null cannot be part of a primary key")
                        .text());
            }
        }
        Problem problem = sizeProblem(id);
        if (problem != null) {
            throw new IllegalArgumentException(problem.text());
        }
    }

    /** What equals exactly the keys of the same row, and no later change of the id can alter. */
    public abstract Object key(Object id);

    /** Binds every key column in the order of {@link #columns()}. */
    public abstract void write(Object id, ParameterWriter writer, int firstSlot);

    /** Binds the columns of the partition key. */
    public final void writePartition(Object id, ParameterWriter writer, int firstSlot) {
        for (int i = 0; i < partitionColumns; i++) {
            columns.get(i).writeValue(part(id, i), writer, firstSlot + i);
        }
    }

    /** Sets the id attributes of an entity to copies of the id's parts. */
    public abstract void assign(Object entity, Object id);

    /**
     * The Java value of a key column in an id.
     *
     * @param id of {@link #type}
     * @param column its place in {@link #columns}
     */
    public abstract @Nullable Object part(Object id, int column);

    /** Whether the id is the value of one embedded attribute. */
    boolean embedded() {
        return false;
    }

    /** How to get the value of a key column out of an object that holds such an id. */
    abstract Leaf leaf(int column, Place holder);

    /** The storage value of a key column in an id. */
    final @Nullable Object stored(Object id, int column) {
        return columns.get(column).leaf().type().toStorage(part(id, column));
    }

    private @Nullable Problem sizeProblem(Object id) {
        if (partitionColumns == 1 && isEmpty(stored(id, 0))) {
            return emptyKey();
        }
        Problem tooLong = size.problem(this, id);
        return tooLong == null ? null : tooLong.at(entity);
    }

    private static boolean isEmpty(@Nullable Object part) {
        return part instanceof String text && text.isEmpty()
                || part instanceof ByteBuffer bytes && !bytes.hasRemaining();
    }

    private Problem emptyKey() {
        return Problem.of("RW-1125", "The partition key " + columns.get(0).path() + " is empty")
                .at(entity)
                .because("The database refuses an empty text or blob as the only column of a partition key");
    }
}
