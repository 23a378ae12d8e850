// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.context.EntityState.Status;
import io.ringway.context.LinkRound.Step;
import io.ringway.context.LinkRound.Unknown;
import io.ringway.context.RelatedLoader.Pending;
import io.ringway.context.RelatedLoader.Related;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.InverseAttribute;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.FetchPlan;
import io.ringway.store.ClassReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ties instances that were read to what they refer to: the instances there are already take the place of those that only
 * carry an id, and what is to be loaded at once is loaded in rounds, one burst for each step away.
 */
final class Linking {
    private final References references;
    private final RelatedLoader related;
    private final ClassReader classes;
    private final IdentityMap identities;
    private final RouteChecks routes;
    private final ContextEvents events;

    Linking(
            References references,
            RelatedLoader related,
            ClassReader classes,
            IdentityMap identities,
            RouteChecks routes,
            ContextEvents events) {
        this.references = references;
        this.related = related;
        this.classes = classes;
        this.identities = identities;
        this.routes = routes;
        this.events = events;
    }

    /** Loads one reference; false when there is no such row. */
    boolean load(EntityState reference) {
        return complete(List.of(reference), reference);
    }

    /**
     * Loads a reference that is read, and all others that wait.
     *
     * @return false when there is no row of the one that is read
     */
    boolean loadAll(EntityState touched) {
        return complete(references.take(touched), touched);
    }

    private boolean complete(List<EntityState> burst, EntityState wanted) {
        references.complete(burst);
        link(burst, FetchPlan.MAPPED);
        return !wanted.isIncomplete();
    }

    /** Ties instances that were read, or of which the id is known. */
    void link(List<EntityState> read, FetchPlan plan) {
        LinkRound round = new LinkRound();
        read.forEach(state -> round.add(state, plan));
        run(round);
    }

    /** Reads collections in one burst. */
    void load(List<StoredCollection> collections) {
        LinkRound round = new LinkRound();
        for (StoredCollection each : collections) {
            round.pending().add(new Pending(each.owner(), each.attribute(), FetchPlan.MAPPED));
        }
        run(round);
    }

    /** Instances hear that they are loaded when all of them are tied. */
    private void run(LinkRound first) {
        try {
            rounds(first);
        } catch (RuntimeException e) {
            events.forgetLoaded();
            throw e;
        }
        events.tellLoaded();
    }

    private void rounds(LinkRound first) {
        Set<EntityState> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        LinkRound round = first;
        while (!round.isEmpty()) {
            for (int i = 0; i < round.steps().size(); i++) {
                link(round.steps().get(i), round);
            }
            LinkRound next = new LinkRound();
            resolve(round, next);
            load(round.eager(), asked, next);
            if (!round.pending().isEmpty()) {
                read(round.pending(), asked, next);
            }
            round = next;
        }
    }

    private void load(List<Step> steps, Set<EntityState> asked, LinkRound next) {
        List<EntityState> burst = new ArrayList<>();
        for (Step step : steps) {
            next.add(step.state(), step.plan());
            if (step.state().isIncomplete() && asked.add(step.state())) {
                burst.add(step.state());
            }
        }
        if (!burst.isEmpty()) {
            references.loadNow(burst);
        }
    }

    private void link(Step step, LinkRound round) {
        EntityState owner = step.state();
        if (owner.mapping().tracksLinks() && owner.links() == null && !owner.isIncomplete()) {
            owner.links(Links.deferred(owner));
        }
        for (AssociationAttribute association : owner.mapping().associations()) {
            if (!owner.isLoaded(association.ordinal())) {
                continue;
            }
            if (association instanceof ReferenceAttribute reference) {
                refer(owner, reference, step.plan(), round);
            } else if (owner.links() != null) {
                readLater(owner, association, owner.links(), step.plan(), round);
            }
        }
    }

    private void readLater(
            EntityState owner, AssociationAttribute association, Links links, FetchPlan plan, LinkRound round) {
        FetchPlan further = plan.of(association);
        boolean read = association instanceof CollectionAttribute collection
                ? links.of(collection).isLoaded()
                : association instanceof InverseAttribute inverse && links.isRead(inverse);
        if (!read && (association instanceof InverseAttribute || plan.loads(association))) {
            round.pending().add(new Pending(owner, association, further));
        } else if (read && further != FetchPlan.MAPPED) {
            for (Object target : AssociationAttribute.targets(association.get(owner.entity()))) {
                EntityState known = identities.of(target);
                if (known != null && known.status() == Status.MANAGED) {
                    round.eager().add(new Step(known, further));
                }
            }
        }
    }

    private void refer(EntityState owner, ReferenceAttribute reference, FetchPlan plan, LinkRound round) {
        Object carrier = reference.get(owner.entity());
        if (carrier == null) {
            return;
        }
        EntityMapping target = reference.target();
        boolean atOnce = plan.loads(reference) || !target.enhanced();
        EntityState known = identities.of(carrier);
        if (known == null) {
            Placement place = routes.referred(target, owner.home());
            if (target.isPolymorphic()) {
                Object id = target.id().require(carrier);
                known = references.known(target, place, id);
                if (known == null) {
                    round.unknown().add(new Unknown(owner, reference, place, id, atOnce, plan.of(reference)));
                    return;
                }
            } else {
                known = references.resolve(target, place, carrier, atOnce);
            }
            reference.set(owner.entity(), known.entity());
            if (known.entity() == carrier) {
                round.add(known, FetchPlan.MAPPED);
            }
        }
        note(owner, reference, known);
        if (atOnce) {
            loadLater(known, plan.of(reference), round);
        }
    }

    private static void loadLater(EntityState known, FetchPlan further, LinkRound round) {
        if (known.status() == Status.MANAGED && (known.isIncomplete() || further != FetchPlan.MAPPED)) {
            round.eager().add(new Step(known, further));
        }
    }

    private static void note(EntityState owner, ReferenceAttribute reference, EntityState known) {
        Links links = owner.links();
        if (links != null && reference.association().orphanRemoval()) {
            links.note(reference, known.entity());
        }
    }

    /** Asks for the classes of what is referred to, in one burst; what is to be loaded at once is read whole. */
    private void resolve(LinkRound round, LinkRound next) {
        if (round.unknown().isEmpty()) {
            return;
        }
        UnknownClasses unknown = new UnknownClasses(classes, identities, references);
        for (Unknown each : round.unknown()) {
            unknown.ask(each.reference().target(), each.place(), each.id(), each.atOnce());
        }
        Set<EntityState> whole = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            unknown.read(state -> {
                if (state.isIncomplete()) {
                    next.add(state, FetchPlan.MAPPED);
                } else {
                    whole.add(state);
                }
            });
        } catch (RuntimeException e) {
            round.unknown().forEach(this::leaveUnread);
            throw e;
        }
        tie(round, whole, next);
    }

    /** @param whole those whose rows were read */
    private void tie(LinkRound round, Set<EntityState> whole, LinkRound next) {
        Unknown missing = null;
        for (Unknown each : round.unknown()) {
            EntityState known = references.known(each.reference().target(), each.place(), each.id());
            if (known == null) {
                leaveUnread(each);
                missing = each;
                continue;
            }
            each.reference().set(each.owner().entity(), known.entity());
            note(each.owner(), each.reference(), known);
            if (whole.remove(known)) {
                next.add(known, each.further());
            } else if (each.atOnce()) {
                loadLater(known, each.further(), round);
            }
        }
        if (missing != null) {
            String where =
                    missing.owner().mapping().name() + "." + missing.reference().name();
            throw ClassReader.missing(missing.reference().target(), missing.place(), missing.id(), where);
        }
    }

    /** Nobody sees the instance that only carried the id: the attribute is asked for again when it is read. */
    private void leaveUnread(Unknown unknown) {
        if (unknown.owner().mapping().enhanced() && !unknown.reference().id()) {
            unknown.owner().markUnloaded(unknown.reference().ordinal());
            unknown.reference().set(unknown.owner().entity(), null);
        } else {
            identities.remove(unknown.owner());
        }
    }

    /** Reads inverse associations and collections with what they lead to, and gives them to their owners. */
    private void read(List<Pending> pending, Set<EntityState> asked, LinkRound next) {
        List<List<Related>> found = related.read(pending, state -> next.add(state, FetchPlan.MAPPED));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            FetchPlan further = pending.get(i).further();
            for (Related each : found.get(i)) {
                if (each.state().isIncomplete() || further != FetchPlan.MAPPED) {
                    steps.add(new Step(each.state(), further));
                }
            }
        }
        load(steps, asked, next);
        for (int i = 0; i < found.size(); i++) {
            give(pending.get(i), found.get(i));
        }
    }

    private static void give(Pending pending, List<Related> found) {
        Links links = pending.owner().links();
        if (links == null) {
            return;
        }
        if (pending.attribute() instanceof CollectionAttribute collection) {
            Comparator<Object> order = collection.order();
            if (order != null) {
                found.sort((a, b) -> order.compare(a.state().entity(), b.state().entity()));
            }
            links.of(collection).read(content(collection, found));
        } else if (pending.attribute() instanceof InverseAttribute inverse) {
            Object target = found.isEmpty() ? null : found.get(0).state().entity();
            inverse.set(pending.owner().entity(), target);
            links.read(inverse);
            links.note(inverse, target);
        }
    }

    private static Content content(CollectionAttribute collection, List<Related> found) {
        List<Object> elements = new ArrayList<>(found.size());
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (Related each : found) {
            Object element = each.state().entity();
            elements.add(element);
            if (collection.isMap()) {
                Object key = collection.keyedByRow() ? each.key() : collection.keyOf(element);
                entries.put(key, element);
            }
        }
        return new Content(elements, entries);
    }
}
