// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.life.LifeEvent;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.List;

/** What the instances of one persistence context hear outside its flushes. */
final class ContextEvents {
    private final Lives lives;
    private List<EntityState> loaded = new ArrayList<>();

    ContextEvents(Lives lives) {
        this.lives = lives;
    }

    void persisting(EntityMapping mapping, Object entity) {
        lives.tell(LifeEvent.PRE_PERSIST, mapping, entity);
    }

    void removing(EntityState state) {
        lives.tell(LifeEvent.PRE_REMOVE, state.mapping(), state.entity());
    }

    /** An instance holds its row; it hears of it when what it refers to is tied to it. */
    void loaded(EntityState state) {
        if (lives.hear(LifeEvent.POST_LOAD, state.mapping())) {
            loaded.add(state);
        }
    }

    /** Those of references that were completed. */
    void completed(List<EntityState> references) {
        for (int i = 0; i < references.size(); i++) {
            if (!references.get(i).isIncomplete()) {
                loaded(references.get(i));
            }
        }
    }

    /** What could not be tied is not given to anybody. */
    void forgetLoaded() {
        loaded.clear();
    }

    /** Tells all that were loaded; a callback that loads others has them told first. */
    void tellLoaded() {
        if (loaded.isEmpty()) {
            return;
        }
        List<EntityState> told = loaded;
        loaded = new ArrayList<>();
        for (EntityState state : told) {
            lives.tell(LifeEvent.POST_LOAD, state.mapping(), state.entity());
        }
    }
}
