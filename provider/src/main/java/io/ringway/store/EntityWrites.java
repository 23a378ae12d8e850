// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Condition;
import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.Nulls;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowChanges;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import io.ringway.plan.VersionStep;
import io.ringway.plan.WriteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a stateless verb on an instance into the write of its row. */
final class EntityWrites {
    private final EntityModel model;
    private final Router router;
    private final WriteEvents events;
    private final boolean upsertErases;

    EntityWrites(EntityModel model, Router router, WriteEvents events, boolean upsertErases) {
        this.model = model;
        this.router = router;
        this.events = events;
        this.upsertErases = upsertErases;
    }

    /**
     * The write; null when there is nothing to send.
     *
     * @param view the route of the repository that asks; null when it has none
     */
    @Nullable
    RowWrite write(Operation verb, Object entity, WriteSettings settings, @Nullable Using view) {
        EntityMapping mapping = model.writable(entity.getClass());
        RowTracker tracker = RowTracker.of(entity);
        Placement home = tracker == null ? null : tracker.home();
        Placement place = router.place(mapping.index(), settings.route(), view, home);
        RowTracker known = known(tracker, place);
        events.before(verb, mapping, entity, known);
        generateId(verb, mapping, entity);
        events.validate(verb, mapping, entity, known);
        return write(verb, new RowTarget(mapping, place, entity, mapping.id().require(entity)), tracker, settings);
    }

    /**
     * The write at a place that is decided; null when there is nothing to send.
     *
     * @param tracker what is known of the row; null when nothing is
     */
    @Nullable
    RowWrite write(Operation verb, RowTarget target, @Nullable RowTracker tracker, WriteSettings settings) {
        RowTracker known = known(tracker, target.place());
        if (verb != Operation.DELETE) {
            requireStorable(target, known == null || verb == Operation.INSERT);
        }
        if (known == null && target.mapping().counter()) {
            requireCountable(verb, target);
        }
        return switch (verb) {
            case INSERT -> insert(target, tracker, settings);
            case UPDATE -> known == null ? replace(target, settings) : changes(target, known, settings);
            case UPSERT -> known == null ? upsert(target, settings) : changes(target, known, settings);
            case DELETE -> delete(target, known, settings);
            case DELETE_PARTITION, STATEMENT -> throw new IllegalArgumentException(verb + " is not of a row");
        };
    }

    /**
     * The write as it would be with every attribute changed: which kind it is, and whether its options go with it, does not
     * depend on the values.
     *
     * @throws IllegalArgumentException when an option does not go with the write
     */
    RowWrite whole(Operation verb, RowTarget target, @Nullable RowTracker tracker, WriteSettings settings) {
        boolean known = tracker != null && tracker.hasRow() && tracker.home() == target.place();
        if (known && (verb == Operation.UPDATE || verb == Operation.UPSERT)) {
            return new RowWrite(target, Operation.UPDATE, null, Nulls.ERASE, step(target, false), settings);
        }
        return Objects.requireNonNull(write(verb, target, tracker, settings));
    }

    /** The tracker, when it knows the row at a place. */
    static @Nullable RowTracker known(@Nullable RowTracker tracker, Placement place) {
        return tracker != null && tracker.hasRow() && tracker.home() == place ? tracker : null;
    }

    /** What makes a row makes its id too. */
    static void generateId(Operation verb, EntityMapping mapping, Object entity) {
        if (verb == Operation.INSERT || verb == Operation.UPSERT) {
            mapping.generateId(entity);
        }
    }

    /**
     * A reference without an id would be stored as null, and elements of a collection in a join table not at all.
     *
     * @param whole whether all of the instance is to be written, not only how it differs from its row
     */
    private static void requireStorable(RowTarget target, boolean whole) {
        for (AssociationAttribute association : target.mapping().associations()) {
            if (whole
                    && association instanceof CollectionAttribute collection
                    && collection.owning()
                    && !AssociationAttribute.targets(collection.get(target.entity()))
                            .isEmpty()) {
                throw new IllegalArgumentException(Problem.of(
                                "RW-1335", "The stateless store and batches do not write the elements of a collection")
                        .at(target.mapping().name() + "." + collection.name() + ", id " + target.id())
                        .because("They are rows of a join table, and one call writes one row of an entity")
                        .fix("Persist or merge the instance with an EntityManager")
                        .text());
            }
        }
        for (ReferenceAttribute reference : target.mapping().references()) {
            Object referred = reference.get(target.entity());
            if (referred != null && reference.target().id().of(referred) == null) {
                throw new IllegalStateException(
                        Problem.of("RW-1331", "The attribute refers to an instance without an id")
                                .at(target.mapping().name() + "." + reference.name() + ", id " + target.id())
                                .because("The reference would lead to no row (Jakarta Persistence 3.2, 3.2.5)")
                                .fix("Give the instance its id, and write it too")
                                .text());
            }
        }
    }

    /** Over a row that an earlier try may have written, nulls have to erase. */
    private static RowWrite insert(RowTarget target, @Nullable RowTracker tracker, WriteSettings settings) {
        VersionMapping version = target.mapping().version();
        boolean repeated = tracker != null && tracker.home() == target.place() && tracker.isUncertain();
        VersionStep step = version == null ? null : new VersionStep(null, version.initial(), repeated);
        return new RowWrite(target, Operation.INSERT, null, repeated ? Nulls.ERASE : Nulls.UNSET, step, settings);
    }

    private static @Nullable RowWrite changes(RowTarget target, RowTracker tracker, WriteSettings settings) {
        RowChanges changes = tracker.rowChanges();
        return changes == null
                ? null
                : RowWrite.ofChanges(target, changes, step(target, tracker.isUncertain()), settings);
    }

    /** Counters take differences, and of an instance that was not read there are none. */
    private static void requireCountable(Operation verb, RowTarget target) {
        if (verb == Operation.UPDATE || verb == Operation.UPSERT) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1472", "The counters of an instance that was not read cannot be written by " + verb)
                            .at(target.mapping().name() + ", id " + target.id())
                            .because("The database takes what is added to a counter, not its value")
                            .fix("Insert the instance, whose values are then added; or find it first, and write that")
                            .text());
        }
    }

    /** Every attribute, only where the row exists: else the update would make a row of an id that was never there. */
    private static RowWrite replace(RowTarget target, WriteSettings settings) {
        VersionStep step = step(target, false);
        WriteSettings existing =
                step == null && settings.conditions().isEmpty() ? settings.with(Condition.ifExists()) : settings;
        return new RowWrite(target, Operation.UPDATE, null, Nulls.ERASE, step, existing);
    }

    private RowWrite upsert(RowTarget target, WriteSettings settings) {
        VersionMapping version = target.mapping().version();
        if (version != null) {
            return version.isNew(version.get(target.entity()))
                    ? insert(target, null, settings)
                    : replace(target, settings);
        }
        return new RowWrite(target, Operation.UPSERT, null, upsertErases ? Nulls.ERASE : Nulls.UNSET, null, settings);
    }

    private static RowWrite delete(RowTarget target, @Nullable RowTracker tracker, WriteSettings settings) {
        VersionMapping version = target.mapping().version();
        Object expected = version == null ? null : version.get(target.entity());
        boolean repeated = tracker != null && tracker.isUncertain();
        VersionStep step = expected == null ? null : new VersionStep(expected, null, repeated);
        return new RowWrite(target, Operation.DELETE, null, Nulls.ERASE, step, settings);
    }

    private static @Nullable VersionStep step(RowTarget target, boolean repeated) {
        VersionMapping version = target.mapping().version();
        if (version == null) {
            return null;
        }
        Object current = version.get(target.entity());
        return new VersionStep(current, version.next(current), repeated);
    }

    /** The one instance, or those of an iterable. */
    static List<Object> entities(Object entityOrEntities) {
        if (entityOrEntities instanceof Iterable<?> several) {
            List<Object> entities = new ArrayList<>();
            several.forEach(entities::add);
            return entities;
        }
        return List.of(entityOrEntities);
    }
}
