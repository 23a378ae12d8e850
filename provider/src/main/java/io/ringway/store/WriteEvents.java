// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.life.LifeEvent;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import org.jspecify.annotations.Nullable;

/**
 * Calls the callbacks around stateless writes. An upsert is an update of a row that is known to exist, because the instance
 * was read or has a version; any other one persists.
 */
final class WriteEvents {
    private final Lives lives;

    WriteEvents(Lives lives) {
        this.lives = lives;
    }

    void beforeInsert(EntityMapping mapping, Object entity) {
        lives.tell(LifeEvent.PRE_PERSIST, mapping, entity);
    }

    void beforeDelete(EntityMapping mapping, Object entity) {
        lives.tell(LifeEvent.PRE_REMOVE, mapping, entity);
    }

    /** @param known what is known of the row; null when nothing is */
    void beforeUpdate(EntityMapping mapping, Object entity, @Nullable RowTracker known) {
        if (lives.hear(LifeEvent.PRE_UPDATE, mapping) && (known == null || known.rowChanges() != null)) {
            lives.tell(LifeEvent.PRE_UPDATE, mapping, entity);
        }
    }

    /** @param known what is known of the row; null when nothing is */
    void beforeUpsert(EntityMapping mapping, Object entity, @Nullable RowTracker known) {
        VersionMapping version = mapping.version();
        if (known != null || version != null && !version.isNew(version.get(entity))) {
            beforeUpdate(mapping, entity, known);
        } else {
            beforeInsert(mapping, entity);
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
}
