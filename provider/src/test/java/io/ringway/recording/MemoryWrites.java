// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.SchemaChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes rows, one operation at a time. */
final class MemoryWrites {
    private final MemorySchema schema;
    private long clock = 1_000_000;

    MemoryWrites(MemorySchema schema) {
        this.schema = schema;
    }

    synchronized void change(SchemaChange change) {
        schema.apply(change);
    }

    synchronized List<List<@Nullable Object>> read(RecordedSelection selection) {
        return selection.rows(schema.table(selection.selection().table()));
    }

    synchronized MutationResult apply(RecordedMutation mutation) {
        MemoryTable table = schema.table(mutation.mutation().table());
        if (!table.holds(mutation)) {
            Map<String, @Nullable Object> current = table.current(mutation, false);
            return new MutationResult(false, current == null ? List.of() : List.of(current));
        }
        Long own = mutation.ownTimestamp();
        long timestamp = timestamp(mutation.options(), mutation.mutation().conditional());
        table.apply(mutation, own == null ? timestamp : own);
        return MutationResult.APPLIED;
    }

    /** All of them at one timestamp; when a condition does not hold, none. */
    synchronized MutationResult apply(List<RecordedMutation> mutations, OperationOptions options) {
        boolean conditional = false;
        boolean hold = true;
        for (RecordedMutation mutation : mutations) {
            conditional |= mutation.mutation().conditional();
            hold &= schema.table(mutation.mutation().table()).holds(mutation);
        }
        if (!hold) {
            return new MutationResult(false, current(mutations));
        }
        long timestamp = timestamp(options, conditional);
        for (RecordedMutation mutation : mutations) {
            Long own = mutation.ownTimestamp();
            schema.table(mutation.mutation().table()).apply(mutation, own == null ? timestamp : own);
        }
        return MutationResult.APPLIED;
    }

    private List<Map<String, @Nullable Object>> current(List<RecordedMutation> mutations) {
        Map<List<Object>, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        for (RecordedMutation mutation : mutations) {
            Map<String, @Nullable Object> row =
                    schema.table(mutation.mutation().table()).current(mutation, true);
            if (row != null) {
                rows.put(mutation.key(), row);
            }
        }
        return new ArrayList<>(rows.values());
    }

    private long timestamp(OperationOptions options, boolean conditional) {
        clock++;
        return conditional || options.timestamp() == OperationOptions.NO_TIMESTAMP ? clock : options.timestamp();
    }
}
