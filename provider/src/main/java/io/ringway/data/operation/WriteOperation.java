// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.Condition;
import io.ringway.Using;
import io.ringway.WriteOutcome.Operation;
import io.ringway.data.declared.MethodParameter;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.WriteSettings;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.EntityWriting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inserts, updates, saves or deletes what it is given (Jakarta Data 1.0, 4.2). */
final class WriteOperation implements BatchedOperation {
    private final EntityWriting writing;
    private final Operation verb;
    private final MethodParameter given;
    private final WriteOptions options;
    private final @Nullable Using route;
    private final boolean returns;
    private final @Nullable Condition condition;

    /**
     * @param returns whether it returns what it was given
     * @param condition that the specification asks for; null when there is none
     */
    WriteOperation(
            EntityWriting writing,
            Operation verb,
            MethodParameter given,
            WriteOptions options,
            @Nullable Using route,
            boolean returns,
            @Nullable Condition condition) {
        this.writing = writing;
        this.verb = verb;
        this.given = given;
        this.options = options;
        this.route = route;
        this.returns = returns;
        this.condition = condition;
    }

    /**
     * The condition under which a verb does what the specification says: an insert of what is there fails, and so does an update or
     * delete of what is not (Jakarta Data 1.0, 4.2). A version is a condition by itself, and counters have none.
     */
    static @Nullable Condition condition(Operation verb, EntityMapping entity) {
        if (entity.counter()) {
            return null;
        }
        return switch (verb) {
            case INSERT -> Condition.ifNotExists();
            case UPDATE, DELETE -> entity.version() == null ? Condition.ifExists() : null;
            default -> null;
        };
    }

    /** In a batch the verbs are those of {@link io.ringway.Batch}, without conditions of their own. */
    @Override
    public RepositoryOperation into(EntityWriting batch) {
        return new WriteOperation(batch, verb, given, options, route, returns, null);
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        Object argument = Objects.requireNonNull(arguments[given.index()], given.name());
        List<?> entities = entities(argument);
        if (!entities.isEmpty()) {
            writing.execute(verb, entities, settings(arguments), route);
        }
        return returns ? argument : null;
    }

    /** A write that has a timestamp or a condition of its own gets none from here: the database takes not both. */
    private WriteSettings settings(@Nullable Object[] arguments) {
        WriteSettings said = options.of(arguments);
        if (condition == null || !said.conditions().isEmpty() || said.timestamp() != null) {
            return said;
        }
        return said.with(condition);
    }

    private List<?> entities(Object argument) {
        if (!given.several()) {
            return List.of(argument);
        }
        if (argument instanceof Object[] array) {
            return Arrays.asList(array);
        }
        List<Object> entities = new ArrayList<>();
        ((Iterable<?>) argument).forEach(entities::add);
        return entities;
    }
}
