// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.LazyValue;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTracker;
import io.ringway.plan.WriteSettings;
import jakarta.persistence.CascadeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One merge: an instance, and what it refers to as far as that cascades (Jakarta Persistence 3.2, 3.2.7.1). */
final class Merges {
    private final Instances instances;
    private final IdentityMap identities;
    private final Linking linking;
    private final RouteChecks routes;
    private final boolean named;
    private final @Nullable BlindMerge blind;
    private final Map<Object, Object> merged = new IdentityHashMap<>();
    private final Deque<Link> open = new ArrayDeque<>();
    private final List<Link> last = new ArrayList<>();

    /** An association of a managed instance that is to refer to the managed instance of what is merged. */
    private record Link(
            EntityState owner,
            AssociationAttribute association,
            @Nullable Object source) {}

    /**
     * @param named whether the caller says where to: then an instance that does not say where it came from is a copy
     * @param blind null when rows are read first
     */
    Merges(
            Instances instances,
            IdentityMap identities,
            Linking linking,
            RouteChecks routes,
            boolean named,
            @Nullable BlindMerge blind) {
        this.instances = instances;
        this.identities = identities;
        this.linking = linking;
        this.routes = routes;
        this.named = named;
        this.blind = blind;
    }

    /** The managed instance at a place with the state of another one. */
    Object merge(EntityMapping mapping, Object source, Placement place, WriteSettings settings) {
        Object result = one(mapping, source, place, settings);
        for (Link link = open.poll(); link != null; link = open.poll()) {
            refer(link);
        }
        for (Link link : last) {
            refer(link);
        }
        return result;
    }

    private Object one(EntityMapping mapping, Object source, Placement place, WriteSettings settings) {
        Object before = merged.get(source);
        if (before != null) {
            return before;
        }
        EntityState state = identities.of(source);
        if (state != null && state.status() == Status.REMOVED) {
            throw new IllegalArgumentException(Problem.of("RW-1307", "A removed instance cannot be merged")
                    .at(mapping.name())
                    .fix("Persist it again")
                    .text());
        }
        Placement home = routes.home(source, state);
        EntityState target = state != null && home == place ? state : copy(mapping, source, place, home, settings);
        merged.put(source, target.entity());
        for (AssociationAttribute association : mapping.associations()) {
            Object value = Merging.isLoaded(source, association) ? association.get(source) : null;
            boolean unread = value instanceof LazyValue lazy && !lazy.isLoaded();
            boolean nothing = value == null && association instanceof ReferenceAttribute;
            if (!unread && !nothing && Merging.isLoaded(source, association)) {
                boolean goesOn = association.association().cascades(CascadeType.MERGE);
                (goesOn ? open : last).add(new Link(target, association, value));
            }
        }
        return target.entity();
    }

    /** One that is new because it has no id yet is copied as it is, and its copy gets the id. */
    private EntityState copy(
            EntityMapping mapping, Object source, Placement place, @Nullable Placement home, WriteSettings settings) {
        mapping.deriveId(source);
        return mapping.lacksGeneratedId(source)
                ? instances.persistNew(mapping, Merging.copyOfNew(mapping, source, null), place, settings)
                : into(new RowIdentity(mapping, place, mapping.id().require(source)), source, home, settings);
    }

    /** @param home where the instance came from; null when it does not say */
    private EntityState into(RowIdentity row, Object source, @Nullable Placement home, WriteSettings settings) {
        boolean own = home == null ? !named : home == row.place();
        if (blind != null && blind.takes(row, own)) {
            return blind.merge(row, source, home, settings);
        }
        RowIdentity any = new RowIdentity(row.mapping().root(), row.place(), row.id());
        Object there = instances.find(any, ReadSettings.NONE);
        if (there == null) {
            if (own) {
                Merging.requireNew(row, source);
            }
            Object copy = Merging.copyOfNew(row.mapping(), source, row.id());
            return instances.persistNew(row.mapping(), copy, row.place(), settings);
        }
        EntityState target = Objects.requireNonNull(identities.of(there));
        ClassChanges.requireSame(row, target);
        if (home == null || home == row.place()) {
            Merging.requireSameVersion(source, target);
        }
        Merging.copyChanges(source, target);
        apply(settings, target);
        return target;
    }

    static void apply(WriteSettings settings, EntityState state) {
        if (settings != WriteSettings.NONE) {
            Operation operation = state.status() == Status.NEW ? Operation.INSERT : Operation.UPDATE;
            Instances.requireFor(settings, operation, state.mapping());
            state.settings(settings);
        }
    }

    private void refer(Link link) {
        if (link.association() instanceof CollectionAttribute collection) {
            collect(link, collection);
            return;
        }
        Object target = link.source() == null ? null : target(link, link.source());
        Object owner = link.owner().entity();
        if (link.association().get(owner) != target) {
            link.owner().write(link.association().ordinal());
            link.association().set(owner, target);
        }
    }

    /** The managed instance keeps its collection, with other content. */
    private void collect(Link link, CollectionAttribute attribute) {
        if (attribute.isMap()) {
            collectEntries(link, attribute);
            return;
        }
        Collection<Object> elements = attribute.isSet() ? new LinkedHashSet<>() : new ArrayList<>();
        for (Object element : AssociationAttribute.targets(link.source())) {
            elements.add(target(link, element));
        }
        EntityState owner = link.owner();
        Object value = attribute.get(owner.entity());
        if (value == link.source() && value != null) {
            if (!isSame((Collection<?>) value, elements)) {
                attribute.set(owner.entity(), elements);
            }
            return;
        }
        loadStored(owner, attribute);
        if (value instanceof Collection<?> && link.source() != null) {
            replace(attribute, owner, elements);
        } else {
            attribute.set(owner.entity(), link.source() == null ? null : elements);
        }
    }

    private void collectEntries(Link link, CollectionAttribute attribute) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        if (link.source() instanceof Map<?, ?> source) {
            source.forEach((key, element) -> entries.put(key, target(link, element)));
        }
        EntityState owner = link.owner();
        Object value = attribute.get(owner.entity());
        if (value != link.source()) {
            loadStored(owner, attribute);
        }
        if (value != link.source() && value instanceof Map<?, ?> && link.source() != null) {
            @SuppressWarnings("unchecked")
            Map<Object, Object> there = (Map<Object, Object>) value;
            there.keySet().retainAll(entries.keySet());
            there.putAll(entries);
        } else if (value != link.source() || value != null) {
            attribute.set(owner.entity(), link.source() == null ? null : entries);
        }
    }

    private void loadStored(EntityState owner, CollectionAttribute attribute) {
        Links links = owner.links();
        if (links != null && !links.of(attribute).isLoaded()) {
            linking.load(List.of(links.of(attribute)));
        }
    }

    /** Whether two collections have the same instances in the same order. */
    private static boolean isSame(Collection<?> one, Collection<?> other) {
        Iterator<?> others = other.iterator();
        for (Object each : one) {
            if (!others.hasNext() || others.next() != each) {
                return false;
            }
        }
        return !others.hasNext();
    }

    @SuppressWarnings("unchecked")
    private static void replace(CollectionAttribute attribute, EntityState owner, Collection<Object> elements) {
        Collection<Object> there = (Collection<Object>) Objects.requireNonNull(attribute.get(owner.entity()));
        if (!isSame(there, elements)) {
            there.clear();
            there.addAll(elements);
        }
    }

    /** What is new and not merged stays as it is: the flush tells of it. */
    private Object target(Link link, Object source) {
        EntityMapping mapping = link.association().target().of(source);
        Object done = merged.get(source);
        if (done != null) {
            return done;
        }
        Placement place = routes.referred(mapping, link.owner().home());
        EntityState state = identities.of(source);
        RowTracker tracker = state == null ? RowTracker.of(source) : state;
        boolean reference = tracker != null && tracker.hasRow() && isReference(tracker);
        if (!reference && link.association().association().cascades(CascadeType.MERGE)) {
            return one(mapping, source, place, WriteSettings.NONE);
        }
        if (state != null && state.home() == place) {
            return source;
        }
        Object id = mapping.id().of(source);
        if (id == null || tracker == null && mapping.enhanced()) {
            return source;
        }
        RowIdentity row = new RowIdentity(mapping, place, id);
        if (tracker != null) {
            return instances.reference(row);
        }
        Object there = instances.find(row, ReadSettings.NONE);
        return there == null ? source : there;
    }

    /** Whether nothing was loaded but the id. */
    private static boolean isReference(RowTracker tracker) {
        return tracker.mapping().attributes().stream()
                .noneMatch(attribute -> !attribute.id() && tracker.isLoaded(attribute.ordinal()));
    }
}
