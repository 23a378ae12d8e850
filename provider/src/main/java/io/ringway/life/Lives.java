// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of what happens to the instances of a unit. An entity that nobody listens to costs one look into an array. Safe
 * for use by any number of threads, as far as the listeners are.
 */
public final class Lives {
    private final @Nullable EntityLife[] byEntity;
    private final Set<LifeEvent> heard = EnumSet.noneOf(LifeEvent.class);
    private final Listeners listeners;
    private final @Nullable EntityValidation validation;

    private Lives(int entities, Listeners listeners, @Nullable EntityValidation validation) {
        this.byEntity = new EntityLife[entities];
        this.listeners = listeners;
        this.validation = validation;
    }

    /**
     * @param validation null for none
     * @throws io.ringway.MappingException with everything that is wrong with the callbacks of any entity
     */
    public static Lives of(EntityModel model, Listeners listeners, @Nullable EntityValidation validation) {
        Lives lives = new Lives(model.entities().size(), listeners, validation);
        CallbackReader reader = new CallbackReader(listeners, model.metadata());
        for (EntityMapping mapping : model.entities()) {
            Map<LifeEvent, List<Callback>> callbacks = reader.read(mapping.type());
            Set<LifeEvent> validated = lives.validated(mapping);
            if (!callbacks.isEmpty() || !validated.isEmpty()) {
                lives.byEntity[mapping.index()] = new EntityLife(callbacks, validated);
                lives.heard.addAll(callbacks.keySet());
            }
        }
        reader.throwIfAny();
        return lives;
    }

    /** Whether anybody hears of an event, of whatever entity. */
    public boolean hear(LifeEvent event) {
        return heard.contains(event);
    }

    /** Whether an entity has callbacks or constraints at all. */
    public boolean concern(EntityMapping mapping) {
        return byEntity[mapping.index()] != null;
    }

    /** Whether anybody hears of an event of an entity. */
    public boolean hear(LifeEvent event, EntityMapping mapping) {
        EntityLife life = byEntity[mapping.index()];
        return life != null && life.hears(event);
    }

    /** Calls those that hear of an event, one after the other; what one of them throws goes on to the caller. */
    public void tell(LifeEvent event, EntityMapping mapping, Object entity) {
        EntityLife life = byEntity[mapping.index()];
        if (life != null) {
            life.tell(event, entity);
        }
    }

    /**
     * Checks an instance as it is going to be written.
     *
     * @throws RuntimeException Jakarta Validation's, when a constraint is violated
     */
    public void validate(LifeEvent event, EntityMapping mapping, Object entity) {
        EntityLife life = byEntity[mapping.index()];
        if (life != null && validation != null && life.isValidated(event)) {
            validation.validate(event, entity);
        }
    }

    /** Checks calls of methods; null when there is no validation. */
    public @Nullable MethodValidation methodValidation() {
        return validation == null ? null : validation.methods();
    }

    private Set<LifeEvent> validated(EntityMapping mapping) {
        Set<LifeEvent> validated = EnumSet.noneOf(LifeEvent.class);
        for (LifeEvent event : LifeEvent.values()) {
            if (validation != null && validation.concerns(mapping.type(), event)) {
                validated.add(event);
            }
        }
        return validated;
    }

    /** Lets the listeners, and what validates, go. */
    public void close() {
        if (validation != null) {
            validation.close();
        }
        listeners.close();
    }
}
