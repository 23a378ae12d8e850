// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Consistency;
import io.ringway.WriteOutcome.Operation;
import io.ringway.WriteOutcome.Status;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowWrite;
import io.ringway.plan.VersionStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides what became of a versioned write whose answer was lost, by a SERIAL read: such a read completes or supersedes
 * every write of its kind that was under way. That the row still has the old version decides nothing: the write may wait
 * before a node that has not begun with it.
 */
final class ConditionalCheck {
    private static final ReadSettings SERIAL = ReadSettings.sending(Consistency.SERIAL, null, null);

    private final EntityReader reader;

    ConditionalCheck(EntityReader reader) {
        this.reader = reader;
    }

    /**
     * Whether a result is one to be decided: that of a versioned write whose answer was lost, or which was refused when an
     * earlier try of the same may be what the database has.
     */
    boolean decides(RowWrite write, RowResult result) {
        VersionStep version = write.version();
        return version != null && (result.status() == Status.UNKNOWN || (result.refused() && version.repeated()));
    }

    /**
     * The result itself when what the row holds now does not decide it.
     *
     * @throws RuntimeException when the row cannot be read
     */
    RowResult decide(RowWrite write, RowResult result) {
        VersionStep version = Objects.requireNonNull(write.version());
        VersionMapping versioned =
                Objects.requireNonNull(write.target().mapping().version());
        RowTarget target = write.target();
        Object row = reader.find(target.mapping(), target.place(), target.id(), SERIAL);
        Object there = row == null ? null : versioned.get(row);
        if (Objects.equals(there, version.expected()) && (row != null || version.expected() == null)) {
            return result;
        }
        if (write.operation() == Operation.DELETE) {
            return row == null ? RowResult.APPLIED : RowResult.refused(columns(target.mapping(), row));
        }
        if (row == null) {
            return result;
        }
        if (Objects.equals(there, version.next()) && !isIncrementAlone(write)) {
            return isAsWritten(write, row) ? RowResult.APPLIED : RowResult.refused(columns(target.mapping(), row));
        }
        return result;
    }

    /**
     * What became of writes that the database applies together or not at all. All of them have to be in their rows: one
     * alone may be what somebody else has written there, too.
     *
     * @param writes those of one request
     * @return the result itself when what the rows hold now does not decide it, or when they cannot be read
     */
    RowResult decideTogether(List<RowWrite> writes, RowResult result) {
        RowResult refused = null;
        int asked = 0;
        int applied = 0;
        try {
            for (RowWrite write : writes) {
                if (decides(write, result)) {
                    RowResult one = decide(write, result);
                    asked++;
                    if (one == RowResult.APPLIED) {
                        applied++;
                    } else if (one != result) {
                        refused = one;
                    }
                }
            }
        } catch (RuntimeException e) {
            if (result.failure() != null) {
                result.failure().addSuppressed(e);
            }
            return result;
        }
        if (asked > 0 && applied == asked) {
            return RowResult.APPLIED;
        }
        return applied == 0 && refused != null ? refused : result;
    }

    /** Then the next version does not tell whose it is. */
    private static boolean isIncrementAlone(RowWrite write) {
        return write.operation() == Operation.UPDATE && write.attributes().size() == 1;
    }

    /** Static columns do not tell: the write of another row may have changed them since. */
    private static boolean isAsWritten(RowWrite write, Object row) {
        for (ColumnMapping column : write.target().mapping().valueColumns()) {
            boolean version = write.target().mapping().version() != null
                    && Objects.requireNonNull(write.target().mapping().version())
                                    .column()
                            == column;
            if (!version
                    && !column.column().isStatic()
                    && write.isWritten(column)
                    && !Objects.equals(column.get(write.target().entity()), column.get(row))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, @Nullable Object> columns(EntityMapping mapping, Object row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (ColumnMapping column : mapping.columns()) {
            columns.put(column.column().label(), column.get(row));
        }
        return columns;
    }
}
