// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.Batch;
import io.ringway.spi.OperationOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of the log's lines. */
final class Lines {
    private Lines() {}

    /** {@code  {consistency=QUORUM, timestamp=5}}; nothing for what is left open. */
    static String options(OperationOptions options) {
        List<String> parts = new ArrayList<>();
        add(parts, "consistency", options.consistency());
        add(parts, "serialConsistency", options.serialConsistency());
        add(parts, "profile", options.profile());
        add(parts, "timestamp", options.timestamp() == OperationOptions.NO_TIMESTAMP ? null : options.timestamp());
        add(parts, "pageSize", options.pageSize() == 0 ? null : options.pageSize());
        add(parts, "timeout", options.timeout());
        return parts.isEmpty() ? "" : " {" + String.join(", ", parts) + "}";
    }

    static String batch(Batch batch) {
        List<String> lines = new ArrayList<>();
        batch.statements().forEach(mutation -> lines.add(((RecordedMutation) mutation).line()));
        return "BATCH " + batch.type() + " [" + String.join("; ", lines) + "]" + options(batch.options());
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
