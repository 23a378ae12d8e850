// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.WriteOutcome.Operation;
import io.ringway.WriteOutcome.Status;
import io.ringway.life.LifeEvent;
import io.ringway.life.Lives;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Nulls;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowChanges;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowWrite;
import io.ringway.plan.VersionStep;
import io.ringway.store.Accounting;
import io.ringway.store.MutationBatcher;
import io.ringway.store.RowResult;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a unit of work changed: one mutation for each row, dirty columns alone. Instances become clean only when
 * their write is acknowledged. Safe for use by any number of threads, each with its own context.
 */
public final class Flusher {
    private final MutationBatcher batcher;
    private final Accounting accounting;
    private final FlushEvents events;

    public Flusher(MutationBatcher batcher, Accounting accounting, Lives lives) {
        this.batcher = batcher;
        this.accounting = accounting;
        this.events = new FlushEvents(lives);
    }

    /** @param last whether the transaction ends with it: then what is locked and not written is compared with its row first */
    void flush(IdentityMap identities, RouteChecks routes, Locks locks, boolean last) {
        events.beforeUpdates(identities, locks);
        List<EntityState> states = new ArrayList<>();
        List<RowWrite> writes = new ArrayList<>();
        JoinWrites joins = new JoinWrites(routes);
        for (EntityState state : identities.states()) {
            boolean joined = state.mapping().tracksLinks() && joins.plan(state);
            RowWrite write = write(state, joined || locks.increments(state));
            if (write != null) {
                events.validate(state);
                states.add(state);
                writes.add(write);
            }
        }
        if (last) {
            locks.check(states);
        }
        writes.addAll(joins.writes());
        List<RowResult> results = writes.isEmpty() ? List.of() : batcher.execute(writes);
        List<LifeEvent> after = events.afterwards(states);
        for (int i = 0; i < states.size(); i++) {
            settle(states.get(i), writes.get(i), results.get(i).status(), identities);
            if (results.get(i).status() == Status.APPLIED) {
                locks.written(states.get(i));
            }
        }
        joins.settle(results.subList(states.size(), results.size()));
        try {
            events.tell(after, states, results);
        } finally {
            accounting.account(writes, results);
        }
    }

    /** What the outcome of a write means for the instance. */
    static void settle(EntityState state, RowWrite write, Status outcome, IdentityMap identities) {
        switch (outcome) {
            case APPLIED -> applied(state, write, identities);
            case UNKNOWN -> unknown(state, write);
            case NOT_APPLIED -> {}
        }
    }

    /** A new counter may be there now: it is not inserted again, since it could then count twice. */
    private static void unknown(EntityState state, RowWrite write) {
        if (state.mapping().counter() && write.operation() != Operation.DELETE) {
            state.written();
        } else {
            state.outcomeUnknown(write);
        }
    }

    /** @param increment whether the version changes though no column does: for rows of join tables, or a lock mode */
    private static @Nullable RowWrite write(EntityState state, boolean increment) {
        requireSameId(state);
        return switch (state.status()) {
            case NEW -> insert(state);
            case MANAGED -> update(state, increment);
            case REMOVED -> delete(state);
        };
    }

    /** In place of a row that this unit of work removed or may have written, the insert has to erase what the row held. */
    private static RowWrite insert(EntityState state) {
        VersionMapping version = state.mapping().version();
        if (!state.replacesRow()) {
            VersionStep step = version == null ? null : new VersionStep(null, version.initial(), state.isUncertain());
            Nulls nulls = state.isUncertain() ? Nulls.ERASE : Nulls.UNSET;
            return new RowWrite(target(state), Operation.INSERT, null, nulls, step, state.settings());
        }
        target(state).requireNoCounters();
        if (version == null) {
            return new RowWrite(target(state), Operation.UPSERT, null, Nulls.ERASE, null, state.settings());
        }
        Object before = state.rowVersion();
        VersionStep step = new VersionStep(before, version.next(before));
        return new RowWrite(target(state), Operation.UPDATE, null, Nulls.ERASE, step, state.settings());
    }

    private static @Nullable RowWrite update(EntityState state, boolean increment) {
        RowChanges changes = state.rowChanges();
        VersionMapping version = state.mapping().version();
        if (changes == null && increment && version != null) {
            changes = new RowChanges(new BitSet(), null, null);
        }
        if (changes == null) {
            return null;
        }
        VersionStep step = null;
        if (version != null) {
            Object before = state.rowVersion();
            step = new VersionStep(before, version.next(before), state.isUncertain());
        }
        return RowWrite.ofChanges(target(state), changes, step, state.settings());
    }

    private static RowWrite delete(EntityState state) {
        VersionMapping version = state.mapping().version();
        VersionStep step = version == null ? null : new VersionStep(state.rowVersion(), null, state.isUncertain());
        return new RowWrite(target(state), Operation.DELETE, null, Nulls.ERASE, step, state.settings());
    }

    private static RowTarget target(EntityState state) {
        return new RowTarget(state.mapping(), state.home(), state.entity(), state.id());
    }

    private static void applied(EntityState state, RowWrite write, IdentityMap identities) {
        if (write.operation() == Operation.DELETE) {
            state.deleted();
            identities.remove(state);
            return;
        }
        VersionMapping version = state.mapping().version();
        VersionStep step = write.version();
        if (version != null && step != null && step.next() != null) {
            version.set(state.entity(), step.next());
        }
        state.written();
    }

    private static void requireSameId(EntityState state) {
        EntityMapping mapping = state.mapping();
        if (mapping.enhanced() && !isIdDirty(state)) {
            return;
        }
        Object now = mapping.id().of(state.entity());
        if (now == null || !mapping.id().key(now).equals(mapping.id().key(state.id()))) {
            throw new PersistenceException(
                    Problem.of("RW-1313", "The id of a managed instance was changed from " + state.id() + " to " + now)
                            .at(mapping.name())
                            .because("The id says which row it is (Jakarta Persistence 3.2, 2.4)")
                            .fix("Persist a new instance with the new id, and remove this one")
                            .text());
        }
    }

    /** An embedded id can change inside, which the entity's own tracking does not see. */
    private static boolean isIdDirty(EntityState state) {
        EntityMapping mapping = state.mapping();
        List<ColumnMapping> columns = mapping.id().columns();
        for (int i = 0; i < columns.size(); i++) {
            AttributeMapping attribute = mapping.attributes().get(columns.get(i).ordinal());
            if (state.isDirty(attribute.ordinal()) || attribute.mutableValue()) {
                return true;
            }
        }
        return false;
    }
}
