// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.WriteOutcome;
import io.ringway.context.EntityState.Status;
import io.ringway.life.LifeEvent;
import io.ringway.life.Lives;
import io.ringway.store.RowResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the callbacks around the writes of a flush (Jakarta Persistence 3.2, 3.6.3). */
final class FlushEvents {
    private final Lives lives;
    private final boolean after;

    FlushEvents(Lives lives) {
        this.lives = lives;
        this.after = lives.hear(LifeEvent.POST_PERSIST)
                || lives.hear(LifeEvent.POST_UPDATE)
                || lives.hear(LifeEvent.POST_REMOVE);
    }

    /** Of instances that really changed; what callbacks change, or persist, is part of the same flush. */
    void beforeUpdates(IdentityMap identities, Locks locks) {
        if (!lives.hear(LifeEvent.PRE_UPDATE)) {
            return;
        }
        for (EntityState state : List.copyOf(identities.states())) {
            if (state.status() == Status.MANAGED
                    && lives.hear(LifeEvent.PRE_UPDATE, state.mapping())
                    && (locks.increments(state) || state.rowChanges() != null)) {
                lives.tell(LifeEvent.PRE_UPDATE, state.mapping(), state.entity());
            }
        }
    }

    /** Checks an instance that is going to be written; nothing has been sent yet. */
    void validate(EntityState state) {
        LifeEvent event = switch (state.status()) {
            case NEW -> LifeEvent.PRE_PERSIST;
            case MANAGED -> LifeEvent.PRE_UPDATE;
            case REMOVED -> LifeEvent.PRE_REMOVE;
        };
        lives.validate(event, state.mapping(), state.entity());
    }

    /** What each instance hears when its write is acknowledged; null when nobody hears anything. */
    @Nullable
    List<LifeEvent> afterwards(List<EntityState> states) {
        if (!after) {
            return null;
        }
        List<LifeEvent> events = new ArrayList<>(states.size());
        for (EntityState state : states) {
            events.add(
                    switch (state.status()) {
                        case NEW -> LifeEvent.POST_PERSIST;
                        case MANAGED -> LifeEvent.POST_UPDATE;
                        case REMOVED -> LifeEvent.POST_REMOVE;
                    });
        }
        return events;
    }

    /** Tells of those writes that were acknowledged. */
    void tell(@Nullable List<LifeEvent> events, List<EntityState> states, List<RowResult> results) {
        for (int i = 0; events != null && i < events.size(); i++) {
            if (results.get(i).status() == WriteOutcome.Status.APPLIED) {
                lives.tell(events.get(i), states.get(i).mapping(), states.get(i).entity());
            }
        }
    }
}
