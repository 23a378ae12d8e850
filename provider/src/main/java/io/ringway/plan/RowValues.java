// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.Nulls;
import io.ringway.mapping.VersionMapping;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ParameterWriter;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a write says of its row's columns outside the key: which of them it writes, as a whole or by their changes, and what a null
 * among them means.
 */
final class RowValues {
    private final RowTarget target;
    private final boolean update;
    private final @Nullable BitSet columns;
    private final @Nullable BitSet changed;
    private final @Nullable Object @Nullable [] before;
    private final Nulls nulls;
    private final @Nullable VersionStep version;

    /**
     * @param update whether the row is there, so that its class stays
     * @param columns those to write, by their index in the mapping; null means all
     * @param changed those among them of which only the changes are written; null means none
     * @param before what the columns held, by their index; null where that does not matter
     * @param version null when the entity has no version
     */
    RowValues(
            RowTarget target,
            boolean update,
            @Nullable BitSet columns,
            @Nullable BitSet changed,
            @Nullable Object @Nullable [] before,
            Nulls nulls,
            @Nullable VersionStep version) {
        this.target = target;
        this.update = update;
        this.columns = columns;
        this.changed = changed;
        this.before = before;
        this.nulls = nulls;
        this.version = version;
    }

    @Nullable
    VersionStep version() {
        return version;
    }

    boolean isWritten(ColumnMapping column) {
        if (columns != null) {
            return columns.get(column.index());
        }
        return column.insertable() && (!update || column != target.mapping().discriminator());
    }

    /** Whether something is said of a value column: it is among those that are written, and no null that is left out. */
    boolean sends(ColumnMapping column) {
        return isWritten(column) && !isLeftOut(column);
    }

    boolean replaces(ColumnMapping column) {
        return sends(column) && (changed == null || !changed.get(column.index()));
    }

    boolean isVersion(ColumnMapping column) {
        return version != null
                && Objects.requireNonNull(target.mapping().version()).column() == column;
    }

    /**
     * The columns of which the statement changes parts: where none is rewritten, all that can be, so that there is one statement
     * for all of them. Null when it changes none.
     */
    @Nullable
    BitSet changedInStatement() {
        if (changed == null) {
            return null;
        }
        BitSet all = target.mapping().recordedColumns();
        BitSet rewritten = (BitSet) all.clone();
        rewritten.andNot(changed);
        return columns != null && columns.intersects(rewritten) ? changed : all;
    }

    /** Whether the changes of a list are written, which would grow twice by them. */
    boolean changesList() {
        if (changed == null) {
            return false;
        }
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            if (target.mapping().columns().get(i).column().type() instanceof ListOf) {
                return true;
            }
        }
        return false;
    }

    /** Binds every value column, from slot 0: first those that are written as a whole, then the changes of the others. */
    void write(WriteShape shape, ParameterWriter writer) {
        int slot = 0;
        List<ColumnMapping> values = target.mapping().valueColumns();
        for (int i = 0; i < values.size(); i++) {
            if (!shape.isChanged(values.get(i))) {
                writeValue(values.get(i), writer, slot++);
            }
        }
        if (changed != null) {
            writeChanges(shape, changed, writer, slot);
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

    private void writeChanges(WriteShape shape, BitSet written, ParameterWriter writer, int firstSlot) {
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

    /** A null that is not sent. */
    private boolean isLeftOut(ColumnMapping column) {
        return nulls(column) == Nulls.UNSET && column.get(target.entity()) == null;
    }

    /** A write of a whole row leaves what a null says nothing of: the values that other rows share. A partition has its own. */
    private Nulls nulls(ColumnMapping column) {
        boolean ofOthers = column.column().isStatic() && !target.mapping().ofPartitions();
        return columns == null && ofOthers ? Nulls.UNSET : nulls;
    }
}
