// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.InverseAttribute;
import io.ringway.mapping.JoinRow;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.mapping.RelatedRows;
import io.ringway.plan.FetchPlan;
import io.ringway.store.ClassReader;
import io.ringway.store.RelatedReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to managed instances by rows that refer to them, and makes it managed. */
final class RelatedLoader {
    private final RelatedReader reader;
    private final ClassReader classes;
    private final IdentityMap identities;
    private final References references;
    private final RouteChecks routes;

    RelatedLoader(
            RelatedReader reader,
            ClassReader classes,
            IdentityMap identities,
            References references,
            RouteChecks routes) {
        this.reader = reader;
        this.classes = classes;
        this.identities = identities;
        this.references = references;
        this.routes = routes;
    }

    /**
     * An association of an instance that is to be read.
     *
     * @param further what is to be loaded with what it leads to
     */
    record Pending(EntityState owner, AssociationAttribute attribute, FetchPlan further) {
        RelatedRows rows() {
            return attribute instanceof CollectionAttribute collection
                    ? collection.rows()
                    : ((InverseAttribute) attribute).rows();
        }
    }

    /**
     * An instance that belongs to the owner.
     *
     * @param key of a map whose rows have the keys; else null
     */
    record Related(EntityState state, @Nullable Object key) {}

    /**
     * Reads all of them in one burst.
     *
     * @param managed gets what became managed, or of which only the id is known
     * @return for each the instances that belong to it, removed ones left out
     */
    List<List<Related>> read(List<Pending> pending, Consumer<EntityState> managed) {
        List<RelatedReader.Request> requests = new ArrayList<>();
        for (Pending each : pending) {
            requests.add(new RelatedReader.Request(
                    each.rows(), place(each), each.owner().id()));
        }
        List<List<Object>> rows = reader.read(requests);
        readUnknown(pending, rows, managed);
        List<List<Related>> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            found.add(states(pending.get(i), rows.get(i), managed));
        }
        return found;
    }

    /** Elements of which the class is not known are read at once, all of them in one burst. */
    private void readUnknown(List<Pending> pending, List<List<Object>> rows, Consumer<EntityState> managed) {
        UnknownClasses unknown = new UnknownClasses(classes, identities, references);
        for (int i = 0; i < rows.size(); i++) {
            Pending each = pending.get(i);
            ReferenceAttribute member = each.rows().member();
            EntityMapping target = each.attribute().target();
            if (member != null && target.isPolymorphic()) {
                Placement place = routes.referred(target, each.owner().home());
                for (Object row : rows.get(i)) {
                    Object id = target.id().require(Objects.requireNonNull(member.get(row)));
                    if (references.known(target, place, id) == null) {
                        unknown.ask(target, place, id, true);
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            unknown.read(managed);
        }
    }

    private Placement place(Pending pending) {
        EntityState owner = pending.owner();
        RelatedRows rows = pending.rows();
        if (rows.member() == null) {
            return routes.referred(rows.table(), owner.home());
        }
        Placement writer = pending.attribute().owning()
                ? owner.home()
                : routes.referred(pending.attribute().target(), owner.home());
        return routes.joined(rows.table(), writer);
    }

    private List<Related> states(Pending pending, List<Object> rows, Consumer<EntityState> managed) {
        ReferenceAttribute member = pending.rows().member();
        if (pending.attribute() instanceof CollectionAttribute collection
                && collection.joinTable() != null
                && collection.joinTable().ordered()) {
            rows.sort(Comparator.comparingInt(row -> ((JoinRow) row).position()));
        }
        EntityMapping target = pending.attribute().target();
        Placement place = routes.referred(target, pending.owner().home());
        List<Related> states = new ArrayList<>();
        for (Object row : rows) {
            EntityState state = member == null
                    ? adopt(target, place, row, managed)
                    : refer(pending, place, Objects.requireNonNull(member.get(row)), managed);
            if (state.status() != Status.REMOVED && !isRepeated(pending, row, state, states)) {
                states.add(new Related(state, row instanceof JoinRow joined ? joined.key() : null));
            }
        }
        return states;
    }

    /** A map can hold an element under several keys; its owner is one all the same. */
    private static boolean isRepeated(Pending pending, Object row, EntityState state, List<Related> before) {
        boolean ofMap = row instanceof JoinRow joined && joined.key() != null;
        return ofMap && !pending.attribute().owning() && before.stream().anyMatch(related -> related.state() == state);
    }

    private EntityState adopt(EntityMapping asked, Placement place, Object read, Consumer<EntityState> managed) {
        EntityMapping target = asked.of(read);
        RowIdentity row = new RowIdentity(target, place, target.id().require(read));
        EntityKey key = new EntityKey(place, target, row.id());
        EntityState known = identities.get(key);
        if (known != null) {
            return known;
        }
        EntityState state = references.adopt(row, read);
        managed.accept(state);
        return state;
    }

    private EntityState refer(Pending pending, Placement place, Object carrier, Consumer<EntityState> managed) {
        EntityMapping target = pending.attribute().target();
        if (!target.isPolymorphic()) {
            EntityState state = references.resolve(target, place, carrier, true);
            managed.accept(state);
            return state;
        }
        Object id = target.id().require(carrier);
        EntityState known = references.known(target, place, id);
        if (known == null) {
            String where =
                    pending.owner().mapping().name() + "." + pending.attribute().name();
            throw ClassReader.missing(target, place, id, where);
        }
        return known;
    }
}
