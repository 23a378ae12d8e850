// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.WriteOutcome.Operation;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.JoinRow;
import io.ringway.mapping.Nulls;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The intent to write one row: the one mutation that a flush or a stateless verb sends for it. */
public final class RowWrite {
    private final RowTarget target;
    private final Operation operation;
    private final RowValues values;
    private final WriteSettings settings;
    private final WriteShape shape;
    private final RowCondition condition;

    /**
     * @param columns the value columns to write, by their index in the mapping; null means all
     * @param nulls what a null attribute among them does to its column
     * @param version null when the entity has no version
     * @throws IllegalArgumentException when one of the settings does not go with the operation
     */
    public RowWrite(
            RowTarget target,
            Operation operation,
            @Nullable BitSet columns,
            Nulls nulls,
            @Nullable VersionStep version,
            WriteSettings settings) {
        this(
                target,
                operation,
                new RowValues(target, operation == Operation.UPDATE, columns, null, null, nulls, version),
                settings);
    }

    private RowWrite(RowTarget target, Operation operation, RowValues values, WriteSettings settings) {
        target.mapping().requireWritable();
        settings.requireFor(operation, target.mapping(), values.version() != null);
        this.target = target;
        this.operation = operation;
        this.values = values;
        this.settings = settings;
        this.condition = new RowCondition(target.mapping(), settings.conditions(), values.version());
        this.shape = WriteShape.of(
                statement(),
                condition.of(statement()),
                settings.inBatch() && settings.timestamp() != null,
                settings.ttl() != null,
                values.changedInStatement());
    }

    /**
     * The update of what changed in a row.
     *
     * @param version null when the entity has no version
     * @throws IllegalArgumentException when one of the settings does not go with an update
     */
    public static RowWrite ofChanges(
            RowTarget target, RowChanges changes, @Nullable VersionStep version, WriteSettings settings) {
        return new RowWrite(
                target,
                Operation.UPDATE,
                new RowValues(
                        target, true, changes.columns(), changes.changed(), changes.before(), Nulls.ERASE, version),
                settings);
    }

    public RowTarget target() {
        return target;
    }

    public Operation operation() {
        return operation;
    }

    public @Nullable VersionStep version() {
        return values.version();
    }

    /** Whether the database checks a condition before it applies the write. */
    public boolean conditional() {
        return shape.condition().kind() != Condition.Kind.NONE;
    }

    /** Whether it may be sent again when its outcome is unknown: not where that could make a list or a counter grow twice. */
    public boolean isRepeatable() {
        boolean counts = target.mapping().counter() && operation != Operation.DELETE;
        return !counts && !conditional() && !values.changesList();
    }

    /** Whether the application gave options for this write alone, beside its route. */
    public boolean hasOptions() {
        return settings.concernRequest();
    }

    /** The options of the request; {@code timestamp} stands unless the application gave one or a condition is checked. */
    public OperationOptions options(OperationOptions base, long timestamp) {
        OperationOptions options =
                isRepeatable() ? settings.on(base) : settings.on(base).withIdempotent(false);
        if (conditional()) {
            return options;
        }
        return options.withTimestamp(
                settings.timestamp() == null ? timestamp : settings.timestamp().microseconds());
    }

    /** The names of the attributes that are written, without the id. */
    public List<String> attributes() {
        if (target.entity() instanceof JoinRow row) {
            return List.of(row.attribute());
        }
        List<String> names = new ArrayList<>();
        if (shape.kind() != Mutation.Kind.DELETE) {
            for (ColumnMapping column : target.mapping().valueColumns()) {
                if (values.isVersion(column) || values.sends(column)) {
                    names.add(column.path());
                }
            }
        }
        return names;
    }

    /** Whether a value column is among those that are written. An update does not make a row one of another class. */
    public boolean isWritten(ColumnMapping column) {
        return values.isWritten(column);
    }

    /** Whether the write replaces what a value column holds; the changes of a collection do not. */
    public boolean replaces(ColumnMapping column) {
        return values.replaces(column);
    }

    /** What it is to the database. */
    public Mutation.Kind kind() {
        return shape.kind();
    }

    /** Whether another row's write is of the same statement at the same place. */
    public boolean sharesStatement(RowWrite other) {
        return target.mapping() == other.target.mapping()
                && target.place() == other.target.place()
                && shape.equals(other.shape);
    }

    WriteShape shape() {
        return shape;
    }

    void write(Mutation mutation, ParameterWriter writer) {
        EntityMapping mapping = target.mapping();
        if (mutation.kind() != Mutation.Kind.DELETE) {
            values.write(shape, writer);
        }
        if (mapping.isAllStatic() && mutation.kind() == Mutation.Kind.UPDATE) {
            mapping.id().writePartition(target.id(), writer, mutation.firstKeySlot());
        } else {
            mapping.id().write(target.id(), writer, mutation.firstKeySlot());
        }
        if (shape.condition().kind() == Condition.Kind.EQUAL) {
            condition.write(writer, mutation.firstConditionSlot());
        }
        int last = mutation.slots() - 1;
        if (settings.ttl() != null) {
            writer.setInt(last--, settings.ttl().seconds());
        }
        if (mutation.timestamp() && settings.timestamp() != null) {
            writer.setLong(last, settings.timestamp().microseconds());
        }
    }

    /** The database takes no INSERT into a table of counters. */
    private Mutation.Kind statement() {
        return switch (operation) {
            case INSERT, UPSERT -> target.mapping().counter() ? Mutation.Kind.UPDATE : Mutation.Kind.INSERT;
            case UPDATE -> Mutation.Kind.UPDATE;
            case DELETE -> Mutation.Kind.DELETE;
            case DELETE_PARTITION, STATEMENT -> throw new IllegalArgumentException(operation + " is not of a row");
        };
    }
}
