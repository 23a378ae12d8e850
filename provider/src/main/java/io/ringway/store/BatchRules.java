// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Problem;
import io.ringway.WriteOutcome.Operation;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.RowTarget;
import io.ringway.plan.WriteSettings;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What may stand together in one batch: asked when a write is added, before anything is sent. One for each batch.
 */
final class BatchRules {
    private final EntityWrites rows;
    private final BatchSettings settings;
    private BatchEntry.@Nullable OfRow timed;

    BatchRules(EntityWrites rows, BatchSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * The one mutation for a row: those of a batch share a timestamp, at which a delete wins over everything. The options
     * of the writes that become one are joined; those of the later one stand.
     *
     * @param before what the batch has for the row already; null when it has nothing
     * @throws IllegalArgumentException when two instances stand for the row, or an option does not go with the write
     */
    BatchEntry.OfRow joined(BatchEntry.OfRow added, @Nullable BatchEntry before) {
        Operation operation = added.operation();
        WriteSettings options = added.settings();
        if (before instanceof BatchEntry.OfRow earlier) {
            operation = merged(operation, added.target(), earlier);
            options = options.over(earlier.settings(), operation);
        }
        boolean expires = operation != Operation.DELETE;
        WriteSettings effective = options.inBatch(expires ? settings.ttl() : null);
        return operation == added.operation() && effective == added.settings()
                ? added
                : new BatchEntry.OfRow(operation, added.target(), added.tracker(), effective);
    }

    /**
     * Whether a write can stand beside the others.
     *
     * @param there the writes of the batch
     * @param before the one among them that the write takes the place of; null when there is none
     * @throws IllegalArgumentException when an option of the write, or of another one, does not go with it
     */
    void check(BatchEntry.OfRow added, Collection<BatchEntry> there, @Nullable BatchEntry before) {
        if (timed == null && settings.timestamp() == null && added.settings() == WriteSettings.NONE) {
            return;
        }
        boolean conditional = isConditional(added);
        if (conditional && settings.timestamp() != null) {
            throw untimely(settings.timestamp(), "The batch", added);
        }
        if (conditional && timed != null) {
            throw untimely(timed.settings().timestamp(), timed.describe(), added);
        }
        if (timed == null && added.settings().timestamp() != null) {
            for (BatchEntry other : there) {
                if (other != before && other instanceof BatchEntry.OfRow row && isConditional(row)) {
                    throw untimely(added.settings().timestamp(), added.describe(), row);
                }
            }
            timed = added;
        }
    }

    /** The batch is empty again. */
    void clear() {
        timed = null;
    }

    private boolean isConditional(BatchEntry.OfRow entry) {
        return rows.whole(entry.operation(), entry.target(), entry.tracker(), entry.settings())
                .conditional();
    }

    private static Operation merged(Operation verb, RowTarget target, BatchEntry.OfRow earlier) {
        Operation first = earlier.operation();
        if (verb == Operation.DELETE) {
            return verb;
        }
        if (earlier.target().mapping() != target.mapping()) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1305",
                            "Instances of two classes have the id " + target.id() + " in one batch: "
                                    + earlier.target().mapping().name() + " and "
                                    + target.mapping().name())
                    .at(target.mapping().name())
                    .because("They stand for one row, and what only the one writes would stay of it")
                    .fix("Write them in two batches")
                    .text());
        }
        if (first == Operation.DELETE) {
            target.requireNoCounters();
            return Operation.UPSERT;
        }
        if (earlier.target().entity() != target.entity()) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1305", "Two instances of one batch have the id " + target.id())
                            .at(target.mapping().name())
                            .because("The writes of a batch are not ordered")
                            .fix("Write them in two batches, or merge them first")
                            .text());
        }
        return first == Operation.UPDATE ? verb : first;
    }

    private static IllegalArgumentException untimely(@Nullable Object timestamp, String whose, BatchEntry conditional) {
        return new IllegalArgumentException(Problem.of(
                        "RW-1409",
                        "The option " + timestamp + " does not go with a conditional write of the same batch")
                .at(conditional.describe())
                .because(whose + " has it, and the database gives conditional writes, and what is written with them, a"
                        + " timestamp of its own")
                .fix("Leave the timestamp out, or use two batches")
                .text());
    }
}
