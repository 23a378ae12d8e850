// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.EntityStore;
import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.WriteOutcome.Operation;
import io.ringway.WriteOutcome.Status;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.life.LifeEvent;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WriteSettings;
import jakarta.persistence.FindOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stateless verbs, executed at once. */
public final class StatelessStore implements EntityStore, EntityWriting {
    private final EntityModel model;
    private final Router router;
    private final EntityReader reader;
    private final MutationBatcher batcher;
    private final Accounting accounting;
    private final EntityWrites writes;
    private final Lives lives;
    private final WriteEvents events;
    private final StatelessReferences references;

    public StatelessStore(
            EntityModel model,
            Router router,
            EntityReader reader,
            MutationBatcher batcher,
            Accounting accounting,
            Lives lives,
            boolean upsertErases) {
        this.model = model;
        this.router = router;
        this.reader = reader;
        this.batcher = batcher;
        this.accounting = accounting;
        this.lives = lives;
        this.references = new StatelessReferences(router, reader.classes());
        this.events = new WriteEvents(lives);
        this.writes = new EntityWrites(model, router, events, upsertErases);
    }

    @Override
    public <T> Optional<T> find(Class<T> entity, Object id, FindOption... options) {
        return Optional.ofNullable(
                entity.cast(find(model.entity(entity), id, ReadSettings.of((Object[]) options), null)));
    }

    /**
     * The row with this id as a detached instance; null when there is none.
     *
     * @param view the route of the repository that asks; null when it has none
     * @throws IllegalArgumentException when the id is not of the entity's id type
     */
    public @Nullable Object find(EntityMapping mapping, Object id, ReadSettings settings, @Nullable Using view) {
        mapping.id().check(id);
        Placement place = router.place(mapping.index(), settings.route(), view, null);
        Object found = reader.find(mapping, place, id, settings);
        if (found != null) {
            detach(mapping, place, found);
        }
        return found;
    }

    /** Makes an instance that was just read, and that nobody knows, a detached one, which remembers its row. */
    public void detach(EntityMapping mapping, Placement place, Object found) {
        EntityMapping own = mapping.of(found);
        RowTracker.attach(own, place, found);
        references.attach(own, place, found);
        lives.tell(LifeEvent.POST_LOAD, own, found);
    }

    @Override
    public void insert(Object entityOrEntities, WriteOption... options) {
        execute(Operation.INSERT, entityOrEntities, options);
    }

    @Override
    public void update(Object entityOrEntities, WriteOption... options) {
        execute(Operation.UPDATE, entityOrEntities, options);
    }

    @Override
    public void upsert(Object entityOrEntities, WriteOption... options) {
        execute(Operation.UPSERT, entityOrEntities, options);
    }

    @Override
    public void delete(Object entityOrEntities, WriteOption... options) {
        execute(Operation.DELETE, entityOrEntities, options);
    }

    private void execute(Operation verb, Object entityOrEntities, WriteOption... options) {
        execute(verb, EntityWrites.entities(entityOrEntities), WriteSettings.of(options), null);
    }

    @Override
    public void execute(Operation verb, List<?> entities, WriteSettings settings, @Nullable Using view) {
        List<RowWrite> requests = new ArrayList<>();
        Set<Row> rows = new HashSet<>();
        for (Object entity : entities) {
            RowWrite write = writes.write(verb, entity, settings, view);
            if (write != null) {
                refuseTwice(rows, write.target());
                requests.add(write);
            }
        }
        if (requests.isEmpty()) {
            return;
        }
        List<RowResult> results = batcher.execute(requests);
        for (int i = 0; i < requests.size(); i++) {
            RowSettlement.settle(requests.get(i), results.get(i).status());
        }
        try {
            tellApplied(requests, results);
        } finally {
            accounting.account(requests, results);
        }
    }

    private void tellApplied(List<RowWrite> requests, List<RowResult> results) {
        for (int i = 0; i < requests.size(); i++) {
            if (results.get(i).status() == Status.APPLIED) {
                events.after(requests.get(i));
            }
        }
    }

    /** The writes of one call share a timestamp, at which the database would keep the greater value of each cell. */
    private static void refuseTwice(Set<Row> rows, RowTarget target) {
        if (!rows.add(new Row(
                target.place(), target.mapping().root(), target.mapping().id().key(target.id())))) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1305", "Two instances of one call have the id " + target.id())
                            .at(target.mapping().name())
                            .because("The writes of one call are not ordered")
                            .fix("Write them in two calls, or merge them first")
                            .text());
        }
    }

    private record Row(Placement place, EntityMapping mapping, Object key) {}
}
