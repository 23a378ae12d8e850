// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowTracker;
import io.ringway.plan.WriteSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One write that a batch has collected, at a place that is decided. */
sealed interface BatchEntry {
    Placement place();

    Operation operation();

    /** What is written, for the outcome: the instance, the entity class, the text. */
    Object subject();

    /** The write in words. */
    String describe();

    /**
     * The write of an instance's row.
     *
     * @param tracker what is known of the row; null when nothing is
     */
    record OfRow(
            Operation operation, RowTarget target, @Nullable RowTracker tracker, WriteSettings settings)
            implements BatchEntry {
        @Override
        public Placement place() {
            return target.place();
        }

        @Override
        public Object subject() {
            return target.entity();
        }

        @Override
        public String describe() {
            return operation + " " + target.mapping().name() + " " + target.id();
        }
    }

    /** The removal of a partition. */
    record OfPartition(EntityMapping mapping, Placement place, List<Object> key) implements BatchEntry {
        @Override
        public Operation operation() {
            return Operation.DELETE_PARTITION;
        }

        @Override
        public Object subject() {
            return mapping.type();
        }

        @Override
        public String describe() {
            return "DELETE PARTITION " + mapping.name() + " " + key;
        }
    }

    /** A statement in CQL. */
    record OfStatement(String text, List<@Nullable Object> values, Placement place) implements BatchEntry {
        @Override
        public Operation operation() {
            return Operation.STATEMENT;
        }

        @Override
        public Object subject() {
            return text;
        }

        @Override
        public String describe() {
            return text;
        }
    }
}
