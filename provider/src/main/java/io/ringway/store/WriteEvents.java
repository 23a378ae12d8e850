// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.WriteOutcome.Operation;
import io.ringway.life.LifeEvent;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import org.jspecify.annotations.Nullable;

/**
 * Tells of stateless writes. An upsert is an update of a row that is known to exist, because the instance was read or has a
 * version; any other one persists.
 */
final class WriteEvents {
    private final Lives lives;

    WriteEvents(Lives lives) {
        this.lives = lives;
    }

    /** @param known what is known of the row; null when nothing is */
    void before(Operation verb, EntityMapping mapping, Object entity, @Nullable RowTracker known) {
        LifeEvent event = event(verb, mapping, entity, known);
        if (event != null) {
            lives.tell(event, mapping, entity);
        }
    }

    /**
     * Checks an instance that is going to be written; nothing has been sent yet.
     *
     * @param known what is known of the row; null when nothing is
     */
    void validate(Operation verb, EntityMapping mapping, Object entity, @Nullable RowTracker known) {
        LifeEvent event = event(verb, mapping, entity, known);
        if (event != null) {
            lives.validate(event, mapping, entity);
        }
    }

    /** Of a write that was acknowledged. */
    void after(RowWrite applied) {
        RowTarget target = applied.target();
        LifeEvent event = switch (applied.operation()) {
            case UPDATE -> LifeEvent.POST_UPDATE;
            case DELETE -> LifeEvent.POST_REMOVE;
            default -> LifeEvent.POST_PERSIST;
        };
        lives.tell(event, target.mapping(), target.entity());
    }

    /** Null when there is nothing to send, or nobody to tell. */
    private @Nullable LifeEvent event(
            Operation verb, EntityMapping mapping, Object entity, @Nullable RowTracker known) {
        if (!lives.concern(mapping)) {
            return null;
        }
        VersionMapping version = mapping.version();
        boolean exists = known != null || version != null && !version.isNew(version.get(entity));
        if (verb == Operation.UPDATE || verb == Operation.UPSERT && exists) {
            return known == null || known.rowChanges() != null ? LifeEvent.PRE_UPDATE : null;
        }
        return verb == Operation.DELETE ? LifeEvent.PRE_REMOVE : LifeEvent.PRE_PERSIST;
    }
}
