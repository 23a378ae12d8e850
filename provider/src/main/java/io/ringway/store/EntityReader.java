// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import io.ringway.plan.ClassPlan;
import io.ringway.plan.PlanCache;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTracker;
import io.ringway.plan.SelectPlan;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Datastore;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.RowPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads entities by id. */
public final class EntityReader {
    private final PlanCache plans;
    private final int inFlight;
    private final RelatedReader related;
    private final ClassReader classes;

    /** @param inFlight how many reads of one round are in flight at most */
    public EntityReader(PlanCache plans, int inFlight) {
        this.plans = plans;
        this.inFlight = inFlight;
        this.classes = new ClassReader(plans, inFlight);
        this.related = new RelatedReader(plans, inFlight);
    }

    /** Reads of what refers to an entity. */
    public RelatedReader related() {
        return related;
    }

    /** Reads of rows of which the class is not known. */
    public ClassReader classes() {
        return classes;
    }

    /** A new instance with the row's state, without a tracker; null when there is no such row, or it is of another class. */
    public @Nullable Object find(EntityMapping mapping, Placement place, Object id, ReadSettings settings) {
        if (!isOneRead(mapping)) {
            ClassReader.Request request = new ClassReader.Request(mapping, place, id, true);
            ClassReader.Found found = classes.find(List.of(request), settings).get(0);
            return found == null ? null : found.instance();
        }
        Lease lease = place.acquire();
        try {
            SelectPlan plan = plans.plans(place, lease.datastore(), mapping).byId();
            RowPage row = Await.on(fetch(lease, place, plan, id, settings));
            return row.next() ? plan.hydrate(row) : null;
        } finally {
            lease.release();
        }
    }

    /** Whether one read tells the row of an id, as it is unless classes have tables of their own. */
    public static boolean isOneRead(EntityMapping mapping) {
        Hierarchy hierarchy = mapping.hierarchy();
        return hierarchy == null || hierarchy.isOneTable();
    }

    /** Sends the read of a row that one read tells. Only a connection that is not open yet is waited for. */
    public CompletionStage<Arrived> send(EntityMapping mapping, Placement place, Object id, ReadSettings settings) {
        Lease lease = place.acquire();
        try {
            SelectPlan plan = plans.plans(place, lease.datastore(), mapping).byId();
            return fetch(lease, place, plan, id, settings)
                    .whenComplete((row, failure) -> lease.release())
                    .thenApply(row -> new Arrived(plan, row));
        } catch (RuntimeException e) {
            lease.release();
            throw e;
        }
    }

    /** The answer to the read of one row. */
    public record Arrived(SelectPlan plan, RowPage row) {
        /** As {@link EntityReader#find} gives it; once. */
        public @Nullable Object instance() {
            return row.next() ? plan.hydrate(row) : null;
        }
    }

    /** Overwrites instances with their rows, read in one burst; for each whether there is such a row. */
    public boolean[] refresh(List<? extends Reference> references) {
        Burst burst = fetch(references);
        raise(burst.failures());
        boolean[] there = new boolean[references.size()];
        for (int i = 0; i < there.length; i++) {
            Object entity = references.get(i).tracker().entity();
            there[i] = burst.hasRow(i) && burst.selects()[i].hydrate(burst.rows()[i], entity);
        }
        return there;
    }

    /** Loads what references lack, all of them in one burst; a reference whose row is not there stays as it is. */
    public void complete(List<? extends Reference> references) {
        Burst burst = fetch(references);
        for (int i = 0; i < burst.rows().length; i++) {
            if (burst.hasRow(i)) {
                burst.selects()[i].hydrateMissing(
                        burst.rows()[i], references.get(i).tracker());
            }
        }
        raise(burst.failures());
    }

    /**
     * What the rows of instances hold now, read in one burst: new instances without trackers, in the order of the references;
     * null for a row that is not there, or is of another class.
     */
    public List<@Nullable Object> current(List<? extends Reference> references) {
        Burst burst = fetch(references);
        raise(burst.failures());
        List<@Nullable Object> current = new ArrayList<>(references.size());
        for (int i = 0; i < burst.rows().length; i++) {
            current.add(burst.hasRow(i) ? burst.selects()[i].hydrate(burst.rows()[i]) : null);
        }
        return current;
    }

    private Burst fetch(List<? extends Reference> references) {
        RowPage[] rows = new RowPage[references.size()];
        Throwable[] failures = new Throwable[references.size()];
        SelectPlan[] selects = new SelectPlan[references.size()];
        RequestWindow window = new RequestWindow(inFlight);
        try (Places places = new Places()) {
            for (int i = 0; i < rows.length; i++) {
                int index = i;
                Reference reference = references.get(i);
                RowTracker tracker = reference.tracker();
                Lease lease = places.at(tracker.home());
                SelectPlan plan = plans.plans(tracker.home(), lease.datastore(), tracker.mapping())
                        .byId();
                selects[i] = plan;
                window.send(
                        () -> fetch(lease, tracker.home(), plan, reference.id(), reference.readSettings()),
                        (row, failure) -> {
                            rows[index] = row;
                            failures[index] = failure;
                        });
            }
            window.await();
        }
        return new Burst(selects, rows, failures);
    }

    /** The answers to reads that were sent together: of each a row, or a failure. */
    private record Burst(
            SelectPlan[] selects, RowPage[] rows, @Nullable Throwable[] failures) {
        /** Whether there is a row, which is then the current one of its page. */
        boolean hasRow(int index) {
            return failures[index] == null && rows[index].next();
        }
    }

    /** An instance whose row is to be read. */
    public interface Reference {
        RowTracker tracker();

        Object id();

        /** The options of the read. */
        default ReadSettings readSettings() {
            return ReadSettings.NONE;
        }
    }

    static CompletionStage<RowPage> fetch(
            Lease lease, Placement place, SelectPlan plan, Object id, ReadSettings settings) {
        OperationOptions options = settings.on(Places.options(lease));
        Datastore datastore = lease.datastore();
        BoundSelection ready = plan.bindReady(id, options);
        return ready != null
                ? fetch(datastore, place, ready)
                : plan.bind(id, options).thenCompose(bound -> fetch(datastore, place, bound));
    }

    static CompletionStage<RowPage> fetch(
            Lease lease, Placement place, ClassPlan plan, Object id, ReadSettings settings) {
        return plan.bind(id, settings.on(Places.options(lease)))
                .thenCompose(bound -> fetch(lease.datastore(), place, bound));
    }

    /** Sends a bound read, which logs say where it goes. */
    static CompletionStage<RowPage> fetch(Datastore datastore, Placement place, BoundSelection bound) {
        boolean logged = LoggedRoute.enter(place);
        try {
            return datastore.fetch(bound);
        } finally {
            LoggedRoute.leave(logged);
        }
    }

    static void raise(@Nullable Throwable[] failures) {
        for (Throwable failure : failures) {
            raise(failure);
        }
    }

    static void raise(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }
}
