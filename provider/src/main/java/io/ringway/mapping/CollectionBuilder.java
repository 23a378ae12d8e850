// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the attributes of one entity that refer to others without columns of its own. For one thread. */
final class CollectionBuilder {
    private static final Set<Class<?>> TYPES = Set.of(Collection.class, List.class, Set.class, Map.class);

    private final Tools tools;
    private final ColumnOverrides overrides;
    private final ConversionOverrides conversions;

    CollectionBuilder(Tools tools, ColumnOverrides overrides, ConversionOverrides conversions) {
        this.tools = tools;
        this.overrides = overrides;
        this.conversions = conversions;
    }

    /** @return null when the attribute cannot be mapped, which is then told */
    @Nullable
    AssociationAttribute build(Member member, Place place, Spot spot, String where) {
        if (!spot.prefix().isEmpty()) {
            EmbeddedReferences.refuse(
                    "A collection or inverse association stands in an embeddable",
                    where,
                    "What is not in the columns of the embeddable belongs to the entity, whether there is an embeddable or not",
                    tools.problems());
            return null;
        }
        if (spot.id()) {
            Unsupported.refuse(
                    "A collection or inverse association as id",
                    where,
                    "Make it an attribute of the entity beside its id",
                    tools.problems());
            return null;
        }
        if (!AssociationReader.mappedBy(member).isEmpty()) {
            SaiIndexReader.refuseWithoutColumn(member, where, tools.problems());
        }
        AssociationReader reader = new AssociationReader(tools);
        if (!AssociationReader.isCollection(member)) {
            Association association = reader.toOne(member, spot.variables(), where);
            return association == null
                    ? null
                    : new InverseAttribute(
                            member.name(), spot.ordinal(), place, association, AssociationReader.mappedBy(member));
        }
        Class<?> raw = spot.variables().raw(member.genericType());
        if (raw == null || !TYPES.contains(raw)) {
            refuse(
                    "An association cannot be a " + member.genericType().getTypeName(),
                    where,
                    "Its elements are read as rows, and given as a list, a set or a map",
                    "Declare a List, Set, Collection or Map");
            return null;
        }
        Association association = reader.toMany(member, raw == Map.class ? 1 : 0, spot.variables(), where);
        if (association == null || refused(member, where)) {
            return null;
        }
        MapKeys keys = null;
        if (raw == Map.class) {
            TypeHints hints = new TypeHints(member, null, conversions, member.name(), where);
            keys = new MapKeyReader(tools).read(member, spot.variables(), hints);
            if (keys == null) {
                return null;
            }
        }
        String mappedBy = AssociationReader.mappedBy(member);
        return new CollectionAttribute(
                member,
                spot.ordinal(),
                place,
                association,
                mappedBy,
                mappedBy.isEmpty() ? overrides.joinTable(member.name(), member) : null,
                keys);
    }

    private boolean refused(Member member, String where) {
        boolean inverse = !AssociationReader.mappedBy(member).isEmpty();
        int before = tools.problems().count();
        if (member.has(JoinColumn.class) || member.has(JoinColumns.class)) {
            refuse(
                    "A collection has a join column",
                    where,
                    "It would be a column of the other entity's rows, which the owner of the collection does not write",
                    "Give the other entity a @ManyToOne and name it in mappedBy, or take @JoinColumn off for a join table");
        }
        if (inverse && member.has(JoinTable.class)) {
            refuse(
                    "An inverse collection has a join table",
                    where,
                    "The other side says how it is stored",
                    "Move @JoinTable there");
        }
        if (inverse && member.has(OrderColumn.class)) {
            refuse(
                    "An inverse collection has an order column",
                    where,
                    "The position would stand in the other entity's row, which this side does not write",
                    "Use @OrderBy, or make the position an attribute or the clustering key of the other entity");
        }
        if (member.has(OrderColumn.class) && (member.has(OrderBy.class) || member.type() == Set.class)) {
            refuse(
                    "@OrderColumn stands beside @OrderBy, or on a set",
                    where,
                    "A collection has one order",
                    "Declare a List, and take @OrderBy off");
        }
        return tools.problems().count() > before;
    }

    private void refuse(String what, String where, String why, String remedy) {
        tools.problems().add(Problem.of("RW-1143", what).at(where).because(why).fix(remedy));
    }
}
