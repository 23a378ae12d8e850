// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hears of the events in the life of one entity's instances, in the order in which it is called. Immutable. */
final class EntityLife {
    private final @Nullable Callback[] @Nullable [] byEvent = new Callback[LifeEvent.values().length][];
    private final Set<LifeEvent> validated = EnumSet.noneOf(LifeEvent.class);

    /** @param validated the events before which instances are validated */
    EntityLife(Map<LifeEvent, List<Callback>> callbacks, Set<LifeEvent> validated) {
        callbacks.forEach((event, called) -> byEvent[event.ordinal()] = called.toArray(Callback[]::new));
        this.validated.addAll(validated);
    }

    boolean hears(LifeEvent event) {
        return byEvent[event.ordinal()] != null;
    }

    boolean isValidated(LifeEvent event) {
        return validated.contains(event);
    }

    void tell(LifeEvent event, Object entity) {
        Callback[] called = byEvent[event.ordinal()];
        if (called != null) {
            for (Callback callback : called) {
                callback.call(entity);
            }
        }
    }
}
