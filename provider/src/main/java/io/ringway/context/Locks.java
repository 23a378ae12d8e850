// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Consistency;
import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.StaleRowException;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.store.EntityReader;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lock modes of managed instances, until the transaction ends (Jakarta Persistence 3.2, 3.5.4). Nothing is locked: what
 * was read under a mode is compared with its row when the transaction commits.
 */
final class Locks {
    private static final ReadSettings SERIAL = ReadSettings.sending(Consistency.SERIAL, null, null);

    private final EntityReader reader;
    private final IdentityMap identities;
    private Map<EntityState, Held> held = Map.of();

    /**
     * @param check how the row is read at the commit
     * @param incremented whether the version was incremented already, where the mode asks for it
     */
    private record Held(LockModeType mode, ReadSettings check, boolean incremented) {}

    Locks(EntityReader reader, IdentityMap identities) {
        this.reader = reader;
        this.identities = identities;
    }

    /** @throws RingwayException when instances of the entity cannot have the mode */
    static void requirePossible(EntityMapping mapping, LockModeType mode) {
        switch (mode) {
            case NONE -> {}
            case READ, WRITE, OPTIMISTIC, OPTIMISTIC_FORCE_INCREMENT -> requireVersion(mapping, mode);
            default ->
                throw new RingwayException(Problem.of("RW-1362", "The lock mode " + mode + " is not possible")
                        .at(mapping.name())
                        .because("The database has no locks that would keep others from a row")
                        .fix("Use OPTIMISTIC or OPTIMISTIC_FORCE_INCREMENT, which notice what others did"));
        }
    }

    /** Gives an instance a mode; it keeps one that says more. */
    void lock(EntityState state, LockModeType mode, ReadSettings settings) {
        requirePossible(state.mapping(), mode);
        Held before = held.get(state);
        if (mode == LockModeType.NONE || before != null && (forces(before.mode()) || !forces(mode))) {
            return;
        }
        if (held.isEmpty()) {
            held = new LinkedHashMap<>();
        }
        held.put(state, new Held(mode, check(settings), false));
    }

    /** A read that locks may have another consistency than a serial one, which is then its own. */
    private static ReadSettings check(ReadSettings given) {
        Consistency asked = given.consistency();
        boolean serial = asked != null && asked.isSerial();
        return serial || given.timeout() != null
                ? ReadSettings.sending(serial ? asked : Consistency.SERIAL, given.timeout(), given.profile())
                : SERIAL;
    }

    LockModeType mode(EntityState state) {
        Held lock = held.get(state);
        return lock == null ? LockModeType.NONE : lock.mode();
    }

    /** Whether the next write of an instance has to be there, to increment the version. */
    boolean increments(EntityState state) {
        Held lock = held.isEmpty() ? null : held.get(state);
        return lock != null && forces(lock.mode()) && !lock.incremented();
    }

    /** The row was written, and its version incremented with it. */
    void written(EntityState state) {
        Held lock = held.isEmpty() ? null : held.get(state);
        if (lock != null) {
            held.put(state, new Held(lock.mode(), lock.check(), true));
        }
    }

    /**
     * Compares the instances that the last flush of the transaction does not write with their rows; those that it writes are
     * compared by the condition of the write.
     *
     * @throws StaleRowException when one has another version now, or no row
     */
    void check(List<EntityState> writtenAnyway) {
        if (held.isEmpty()) {
            return;
        }
        List<ReadAgain> open = unwritten(writtenAnyway);
        List<@Nullable Object> rows = reader.current(open);
        for (int i = 0; i < rows.size(); i++) {
            requireUnchanged(open.get(i).state(), rows.get(i));
        }
    }

    void release() {
        held = Map.of();
    }

    private List<ReadAgain> unwritten(List<EntityState> writtenAnyway) {
        Set<EntityState> written = Collections.newSetFromMap(new IdentityHashMap<>());
        written.addAll(writtenAnyway);
        List<ReadAgain> open = new ArrayList<>();
        held.forEach((state, lock) -> {
            if (state.status() == Status.MANAGED
                    && identities.of(state.entity()) == state
                    && !written.contains(state)) {
                open.add(new ReadAgain(state, lock.check()));
            }
        });
        return open;
    }

    private static boolean forces(LockModeType mode) {
        return mode == LockModeType.WRITE || mode == LockModeType.OPTIMISTIC_FORCE_INCREMENT;
    }

    private static void requireVersion(EntityMapping mapping, LockModeType mode) {
        mapping.requireWritable();
        if (mapping.version() == null) {
            throw new RingwayException(
                    Problem.of("RW-1360", "The lock mode " + mode + " needs a version, and the entity has none")
                            .at(mapping.name())
                            .because("Only the version of a row tells whether somebody else has changed it")
                            .fix("Give the entity a @Version attribute, or leave the lock mode out"));
        }
    }

    private static void requireUnchanged(EntityState state, @Nullable Object row) {
        EntityMapping mapping = state.mapping();
        Object expected = state.rowVersion();
        Object there =
                row == null ? null : Objects.requireNonNull(mapping.version()).get(row);
        if (row != null && Objects.equals(expected, there)) {
            return;
        }
        Problem problem = Problem.of(
                        "RW-1361",
                        row == null
                                ? "The row with the id " + state.id() + ", which was read at version " + expected
                                        + ", does not exist any more"
                                : "The row with the id " + state.id() + " was read at version " + expected
                                        + ", and has version " + there)
                .at(mapping.name())
                .because("It was to stay as it was read until the commit, and somebody else wrote it. Nothing was sent")
                .fix("Do the work again in a new transaction");
        Map<String, @Nullable Object> current = row == null ? Map.of() : Merging.row(mapping, row);
        throw new StaleRowException(problem, state.entity(), current, null);
    }
}
