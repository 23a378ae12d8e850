// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.WriteOutcome.Operation;
import io.ringway.WriteOutcome.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one batch: what is known of them, and what they hear. Inserts and deletes are told of when they are added,
 * as persist and remove do it; updates when the batch is sent, if there is anything to send.
 */
final class BatchLife {
    private final ManagedRows managed;
    private final WriteEvents events;
    private final List<RowWrite> applied = new ArrayList<>();

    BatchLife(ManagedRows managed, WriteEvents events) {
        this.managed = managed;
        this.events = events;
    }

    @Nullable
    RowTracker tracker(Object entity) {
        return managed.tracker(entity);
    }

    boolean manages(Object entity) {
        return managed.manages(entity);
    }

    /** A managed instance has heard of its insert already. */
    void added(Operation verb, EntityMapping mapping, Object entity) {
        if (verb == Operation.DELETE || verb == Operation.INSERT && !manages(entity)) {
            events.before(verb, mapping, entity, null);
        }
    }

    void sending(List<BatchEntry> entries) {
        applied.clear();
        for (BatchEntry entry : entries) {
            if (entry instanceof BatchEntry.OfRow row) {
                sending(row);
            }
        }
    }

    private void sending(BatchEntry.OfRow row) {
        EntityMapping mapping = row.target().mapping();
        Object entity = row.target().entity();
        RowTracker known = EntityWrites.known(row.tracker(), row.place());
        boolean persisted = known == null && manages(entity);
        if (row.operation() == Operation.UPDATE || row.operation() == Operation.UPSERT && !persisted) {
            events.before(row.operation(), mapping, entity, known);
        }
        events.validate(row.operation(), mapping, entity, known);
    }

    void settle(RowWrite write, Status status) {
        if (!managed.settle(write, status)) {
            RowSettlement.settle(write, status);
        }
        if (status == Status.APPLIED) {
            applied.add(write);
        }
    }

    /** Tells of the writes that were acknowledged. */
    void sent() {
        applied.forEach(events::after);
    }
}
