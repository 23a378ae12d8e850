// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.spi.Tracked;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The managed instances of one persistence context, by row and by instance. */
final class IdentityMap {
    private final PersistenceContext owner;
    private final Map<EntityKey, EntityState> byKey = new LinkedHashMap<>();
    private final Map<Object, EntityState> untracked = new IdentityHashMap<>();
    private Tenure tenure;

    IdentityMap(PersistenceContext owner) {
        this.owner = owner;
        this.tenure = new Tenure(owner);
    }

    /** Of instances that are added before the next clear. */
    Tenure tenure() {
        return tenure;
    }

    @Nullable
    EntityState get(EntityKey key) {
        return byKey.get(key);
    }

    /** The state of an instance that is managed here, a removed one included. */
    @Nullable
    EntityState of(Object entity) {
        if (entity instanceof Tracked tracked && tracked.$tracker() instanceof EntityState state) {
            return state.isManagedBy(owner) ? state : null;
        }
        return untracked.isEmpty() ? null : untracked.get(entity);
    }

    void add(EntityState state) {
        byKey.put(state.key(), state);
        carry(state);
    }

    /** Adds it unless its row has an instance already, which is then given. */
    @Nullable
    EntityState addIfAbsent(EntityState state) {
        EntityState known = byKey.putIfAbsent(state.key(), state);
        if (known == null) {
            carry(state);
        }
        return known;
    }

    private void carry(EntityState state) {
        if (state.mapping().enhanced()) {
            state.attach();
        } else {
            untracked.put(state.entity(), state);
        }
    }

    void remove(EntityState state) {
        byKey.remove(state.key(), state);
        forget(state);
    }

    /** Takes everything out; an instance that never got a row is new again, the others are detached. */
    void clear() {
        if (tenure.holdsNew()) {
            byKey.values().forEach(EntityState::detach);
        }
        byKey.clear();
        untracked.clear();
        tenure.end();
        tenure = new Tenure(owner);
    }

    /** In the order in which they became managed. */
    Collection<EntityState> states() {
        return byKey.values();
    }

    /** Takes an instance out whose row another instance now stands for. */
    void forget(EntityState state) {
        untracked.remove(state.entity());
        state.detach();
    }
}
