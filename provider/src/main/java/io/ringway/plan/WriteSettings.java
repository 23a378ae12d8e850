// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.Problem;
import io.ringway.RequestTimeout;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.WriteOutcome.Operation;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.OperationOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of one write, sorted by what they say.
 *
 * @param conditions conditions that the application asked for
 * @param inBatch whether the timestamp has to stand in the statement, because the request has another one
 */
public record WriteSettings(
        @Nullable Using route,
        @Nullable Ttl ttl,
        @Nullable Timestamp timestamp,
        @Nullable Consistency consistency,
        @Nullable Consistency serialConsistency,
        @Nullable Duration timeout,
        List<Condition> conditions,
        boolean inBatch) {
    /** No options. */
    public static final WriteSettings NONE = new WriteSettings(null, null, null, null, null, null, List.of(), false);

    /** @throws IllegalArgumentException when two options say the same thing, or one is of a foreign type */
    public static WriteSettings of(WriteOption... options) {
        if (options.length == 0) {
            return NONE;
        }
        GivenOptions given = new GivenOptions();
        List<Condition> conditions = new ArrayList<>();
        for (WriteOption option : options) {
            if (option instanceof Condition condition) {
                conditions.add(condition);
            } else if (!given.take(option)) {
                throw Options.foreign(option);
            }
        }
        return new WriteSettings(
                given.route,
                given.ttl,
                given.timestamp,
                given.consistency,
                given.serialConsistency,
                given.timeout,
                List.copyOf(conditions),
                false);
    }

    /** Whether they say more than a route. */
    boolean concernRequest() {
        return this != NONE
                && (ttl != null
                        || timestamp != null
                        || consistency != null
                        || serialConsistency != null
                        || timeout != null
                        || !conditions.isEmpty());
    }

    /** These, with what their route leaves open taken from an outer one. */
    public WriteSettings under(Using outer) {
        Using inner = route == null ? outer : route.over(outer);
        return new WriteSettings(inner, ttl, timestamp, consistency, serialConsistency, timeout, conditions, inBatch);
    }

    /** These and one more condition. */
    public WriteSettings with(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new WriteSettings(
                route, ttl, timestamp, consistency, serialConsistency, timeout, List.copyOf(more), inBatch);
    }

    /**
     * These for a write in a batch.
     *
     * @param ttlOfBatch for a write that has none of its own; null when the batch has none
     * @throws IllegalArgumentException when an option goes with the batch as a whole only
     */
    public WriteSettings inBatch(@Nullable Ttl ttlOfBatch) {
        Object ofRequest = consistency == null ? serialConsistency : consistency;
        if (timeout != null) {
            ofRequest = new RequestTimeout(timeout);
        }
        if (ofRequest != null) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1240",
                            "The option " + ofRequest + " goes with a batch as a whole, not with one write of it")
                    .because("The writes of a batch are one request")
                    .fix("Give it to the batch")
                    .text());
        }
        Ttl effective = ttl == null ? ttlOfBatch : ttl;
        if (effective == null && timestamp == null) {
            return this;
        }
        return new WriteSettings(route, effective, timestamp, null, null, null, conditions, true);
    }

    /** These, and where they say nothing what an earlier write of the same row said, with which they become one. */
    public WriteSettings over(WriteSettings earlier, Operation joined) {
        if (earlier == NONE) {
            return this;
        }
        Ttl kept = joined == Operation.DELETE ? null : earlier.ttl;
        List<Condition> all = new ArrayList<>(earlier.conditions);
        all.addAll(conditions);
        return new WriteSettings(
                route,
                ttl == null ? kept : ttl,
                timestamp == null ? earlier.timestamp : timestamp,
                consistency,
                serialConsistency,
                timeout,
                all.stream().distinct().toList(),
                inBatch);
    }

    /** The options of the operation, without its timestamp. */
    OperationOptions on(OperationOptions base) {
        if (this == NONE) {
            return base;
        }
        return base.withConsistency(consistency)
                .withSerialConsistency(serialConsistency)
                .withTimeout(timeout);
    }

    /**
     * @param versioned whether the write is conditional on a version
     * @throws IllegalArgumentException when one of the options does not go with the operation
     */
    public void requireFor(Operation operation, EntityMapping mapping, boolean versioned) {
        if (this == NONE) {
            return;
        }
        String entity = mapping.name();
        if (mapping.counter()) {
            refuseForCounters(entity);
        }
        if (ttl != null && operation == Operation.DELETE) {
            throw misplaced(
                    "RW-1470",
                    "The option " + ttl + " does not go with a delete",
                    entity,
                    "Nothing is written that could expire");
        }
        if (timestamp != null && (versioned || !conditions.isEmpty())) {
            throw misplaced(
                    "RW-1409",
                    "The option " + timestamp + " does not go with a conditional write",
                    entity,
                    "The database gives such writes a timestamp of its own; those of versioned entities are conditional, and"
                            + " updates of instances that were not read");
        }
        boolean insert = operation == Operation.INSERT || operation == Operation.UPSERT;
        for (Condition condition : conditions) {
            if (insert != (condition == Condition.Existence.ABSENT)) {
                throw misplaced(
                        "RW-1407",
                        "The condition " + condition + " does not go with " + operation,
                        entity,
                        "An insert can be conditional on the row's absence, any other write on its presence or its values");
            }
        }
    }

    private void refuseForCounters(String entity) {
        Object refused = ttl != null ? ttl : timestamp != null ? timestamp : null;
        if (refused == null && !conditions.isEmpty()) {
            refused = conditions.get(0);
        }
        if (refused != null) {
            throw misplaced(
                    "RW-1471",
                    "The option " + refused + " does not go with counters",
                    entity,
                    "The database has no expiry, no given timestamps and no conditions for them");
        }
    }

    private static IllegalArgumentException misplaced(String code, String what, String entity, String why) {
        return new IllegalArgumentException(Problem.of(code, what)
                .at(entity)
                .because(why)
                .fix("Leave the option out")
                .text());
    }
}
