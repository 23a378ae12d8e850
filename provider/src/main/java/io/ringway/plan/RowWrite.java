// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.WriteOutcome.Operation;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.JoinRow;
import io.ringway.mapping.Nulls;
import io.ringway.mapping.VersionMapping;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The intent to write one row: the one mutation that a flush or a stateless verb sends for it. */
public final class RowWrite {
    private final RowTarget target;
    private final Operation operation;
    private final @Nullable BitSet columns;
    private final @Nullable BitSet changed;
    private final @Nullable Object @Nullable [] before;
    private final Nulls nulls;
    private final @Nullable VersionStep version;
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
        this(target, operation, columns, null, null, nulls, version, settings);
    }

    private RowWrite(
            RowTarget target,
            Operation operation,
            @Nullable BitSet columns,
            @Nullable BitSet changed,
            @Nullable Object @Nullable [] before,
            Nulls nulls,
            @Nullable VersionStep version,
            WriteSettings settings) {
        target.mapping().requireWritable();
        settings.requireFor(operation, target.mapping(), version != null);
        this.target = target;
        this.operation = operation;
        this.columns = columns;
        this.changed = changed;
        this.before = before;
        this.nulls = nulls;
        this.version = version;
        this.settings = settings;
        this.condition = new RowCondition(target.mapping(), settings.conditions(), version);
        this.shape = WriteShape.of(
                statement(),
                condition.of(statement()),
                settings.inBatch() && settings.timestamp() != null,
                settings.ttl() != null,
                changed == null ? null : changedInStatement(changed));
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
                changes.columns(),
                changes.changed(),
                changes.before(),
                Nulls.ERASE,
                version,
                settings);
    }

    public RowTarget target() {
        return target;
    }

    public Operation operation() {
        return operation;
    }

    public @Nullable VersionStep version() {
        return version;
    }

    /** Whether the database checks a condition before it applies the write. */
    public boolean conditional() {
        return shape.condition().kind() != Condition.Kind.NONE;
    }

    /** Whether it may be sent again when its outcome is unknown: not where that could make a list or a counter grow twice. */
    public boolean isRepeatable() {
        boolean counts = target.mapping().counter() && operation != Operation.DELETE;
        return !counts && !conditional() && (changed == null || !holdsList(changed));
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
                if (isVersion(column) || sends(column)) {
                    names.add(column.path());
                }
            }
        }
        return names;
    }

    /** Whether a value column is among those that are written. An update does not make a row one of another class. */
    public boolean isWritten(ColumnMapping column) {
        if (columns != null) {
            return columns.get(column.index());
        }
        return column.insertable()
                && (operation != Operation.UPDATE || column != target.mapping().discriminator());
    }

    /** Whether the write says something of a value column: it is among those that are written, and no null that is left out. */
    private boolean sends(ColumnMapping column) {
        return isWritten(column) && !isLeftOut(column);
    }

    /** Whether the write replaces what a value column holds; the changes of a collection do not. */
    public boolean replaces(ColumnMapping column) {
        return sends(column) && (changed == null || !changed.get(column.index()));
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
        int slot = 0;
        if (mutation.kind() != Mutation.Kind.DELETE) {
            List<ColumnMapping> values = mapping.valueColumns();
            for (int i = 0; i < values.size(); i++) {
                if (!shape.isChanged(values.get(i))) {
                    writeValue(values.get(i), writer, slot++);
                }
            }
            if (changed != null) {
                writeChanges(changed, writer, slot);
            }
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

    private void writeValue(ColumnMapping column, ParameterWriter writer, int slot) {
        VersionMapping versioned = target.mapping().version();
        if (version != null && versioned != null && versioned.column() == column) {
            versioned.write(version.next(), writer, slot);
        } else if (isWritten(column)) {
            if (column.counts()) {
                column.writeGrowth(target.entity(), before(column), writer, slot);
            } else {
                column.write(target.entity(), writer, slot, nulls(column));
            }
        } else {
            writer.unset(slot);
        }
    }

    private void writeChanges(BitSet written, ParameterWriter writer, int firstSlot) {
        int slot = firstSlot;
        for (ColumnMapping column : target.mapping().valueColumns()) {
            if (shape.isChanged(column)) {
                if (written.get(column.index())) {
                    writeChanges(column, writer, slot);
                } else {
                    unset(writer, slot, column.changes().size());
                }
                slot += column.changes().size();
            }
        }
    }

    private void writeChanges(ColumnMapping column, ParameterWriter writer, int firstSlot) {
        if (column.writesFields()) {
            column.writeFields(target.entity(), before(column), writer, firstSlot);
            return;
        }
        int slot = firstSlot;
        for (CollectionChange change : column.changes()) {
            column.writeChange(target.entity(), change, writer, slot++);
        }
    }

    private static void unset(ParameterWriter writer, int firstSlot, int count) {
        for (int i = 0; i < count; i++) {
            writer.unset(firstSlot + i);
        }
    }

    private @Nullable Object before(ColumnMapping column) {
        return before == null ? null : before[column.index()];
    }

    /**
     * The columns of which the statement changes parts: where none is rewritten, all that can be, so that there is one statement
     * for all of them.
     */
    private BitSet changedInStatement(BitSet own) {
        BitSet all = target.mapping().recordedColumns();
        BitSet rewritten = (BitSet) all.clone();
        rewritten.andNot(own);
        return columns != null && columns.intersects(rewritten) ? own : all;
    }

    private boolean holdsList(BitSet those) {
        for (int i = those.nextSetBit(0); i >= 0; i = those.nextSetBit(i + 1)) {
            if (target.mapping().columns().get(i).column().type() instanceof ListOf) {
                return true;
            }
        }
        return false;
    }

    /** A null that is not sent. */
    private boolean isLeftOut(ColumnMapping column) {
        return nulls(column) == Nulls.UNSET && column.get(target.entity()) == null;
    }

    /** A write of a whole row leaves what a null says nothing of: the values that other rows share. */
    private Nulls nulls(ColumnMapping column) {
        return columns == null && column.column().isStatic() ? Nulls.UNSET : nulls;
    }

    private boolean isVersion(ColumnMapping column) {
        return version != null
                && Objects.requireNonNull(target.mapping().version()).column() == column;
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
