// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.context.EntityState.Status;
import io.ringway.mapping.Association;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.CascadeType;
import java.util.BitSet;
import java.util.Collection;
import java.util.function.BiPredicate;

/**
 * What a query reads, and so which changes that are not written yet could change its results: those of instances whose tables are
 * read, and whatever a flush could go on to from others. Immutable.
 */
public final class QueriedTables {
    /** Entities of which a table is read, by their indexes. */
    private final BitSet read = new BitSet();

    /** Entities that may write rows of collections that are read, though nothing else of them is. */
    private final BitSet collected = new BitSet();

    /** Entities whose instances lead a flush to others that are read, though they are not changed themselves. */
    private final BitSet leading = new BitSet();

    /** @param named the entities that a query names */
    public QueriedTables(EntityModel model, Collection<EntityMapping> named) {
        named.forEach(entity -> read.set(entity.index()));
        grow(model, read, this::isRead);
        grow(model, collected, this::isCollected);
        grow(model, leading, this::leads);
    }

    /** Adds entities until there are no more that belong there because of those that do already. */
    private static void grow(EntityModel model, BitSet entities, BiPredicate<EntityModel, EntityMapping> belongs) {
        int before;
        do {
            before = entities.cardinality();
            for (EntityMapping entity : model.entities()) {
                if (belongs.test(model, entity)) {
                    entities.set(entity.index());
                }
            }
        } while (entities.cardinality() > before);
    }

    /** Because it shares a table or a hierarchy with one that is read, or is loaded with it. */
    private boolean isRead(EntityModel model, EntityMapping entity) {
        for (EntityMapping other : model.entities()) {
            if (read.get(other.index()) && (sharesRows(entity, other) || hasCollectionOf(entity, other, true))) {
                return true;
            }
        }
        return false;
    }

    /** Because it may be the one that writes the rows of a collection which one that is read has. */
    private boolean isCollected(EntityModel model, EntityMapping entity) {
        for (EntityMapping other : model.entities()) {
            if (read.get(other.index()) && hasCollectionOf(entity, other, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesRows(EntityMapping one, EntityMapping other) {
        return one.root() == other.root()
                || one.schema().equals(other.schema()) && one.table().equals(other.table())
                || one.isViewOf(other)
                || other.isViewOf(one);
    }

    private static boolean hasCollectionOf(EntityMapping element, EntityMapping owner, boolean eager) {
        for (AssociationAttribute association : owner.associations()) {
            if (association instanceof CollectionAttribute
                    && association.target().root() == element.root()
                    && (association.association().eager() || !eager)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(EntityModel model, EntityMapping entity) {
        for (AssociationAttribute association : entity.associations()) {
            Association said = association.association();
            int target = association.target().index();
            if ((said.cascades(CascadeType.PERSIST) || said.orphanRemoval())
                    && (read.get(target) || leading.get(target))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is not written yet that could change the results. */
    boolean areTouchedBy(IdentityMap identities, Locks locks) {
        for (EntityState state : identities.states()) {
            int entity = state.mapping().index();
            if (leading.get(entity)
                    || read.get(entity) && isPending(state, locks)
                    || collected.get(entity) && keepsCollections(state)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPending(EntityState state, Locks locks) {
        return state.status() != Status.MANAGED
                || keepsCollections(state)
                || locks.increments(state)
                || state.rowChanges() != null;
    }

    /** Whether they have changed is not asked: that may take reading them, and a flush of nothing sends nothing. */
    private static boolean keepsCollections(EntityState state) {
        return state.mapping().tracksLinks() && (state.links() != null || state.status() != Status.MANAGED);
    }
}
