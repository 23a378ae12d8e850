// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.mapping.JoinColumnReader.Join;
import io.ringway.spi.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the attributes of one entity that refer to one other entity. For one thread. */
final class ReferenceBuilder {
    private final Tools tools;
    private final ColumnOverrides overrides;
    private final List<ColumnMapping> columns;
    private final List<KeyPart> keyParts;

    /**
     * @param columns of the entity so far; added to
     * @param keyParts of the entity so far; added to
     */
    ReferenceBuilder(Tools tools, ColumnOverrides overrides, List<ColumnMapping> columns, List<KeyPart> keyParts) {
        this.tools = tools;
        this.overrides = overrides;
        this.columns = columns;
        this.keyParts = keyParts;
    }

    /** Whether a reference stands in columns of other attributes, which have to be built before it. */
    static boolean sharesColumns(Member member) {
        if (!AssociationReader.isReference(member)) {
            return false;
        }
        for (JoinColumn annotation : JoinColumnReader.annotations(member)) {
            if (!annotation.insertable() && !annotation.updatable()) {
                return true;
            }
        }
        return member.has(MapsId.class);
    }

    /** @return null when the attribute cannot be mapped, which is then told */
    @Nullable
    ReferenceAttribute build(Member member, Place place, Spot spot, String where) {
        boolean inside = !spot.prefix().isEmpty();
        if (inside && EmbeddedReferences.refused(member, spot, where, tools.problems())) {
            return null;
        }
        Association association = new AssociationReader(tools).toOne(member, spot.variables(), where);
        TargetKey key = association == null ? null : key(association.target(), where);
        List<Join> joins = key == null || association == null
                ? null
                : new JoinColumnReader(tools.problems())
                        .read(overrides.joins(spot.prefix() + member.name(), member), member.name(), key, where);
        if (joins == null || association == null || key == null) {
            return null;
        }
        int before = columns.size();
        int problems = tools.problems().count();
        List<ColumnMapping> joined = new ArrayList<>();
        boolean maps = member.has(MapsId.class);
        for (int i = 0; i < joins.size(); i++) {
            Join join = joins.get(i);
            ColumnMapping target = key.columns().get(i);
            ColumnMapping shared = !inside && (maps || !join.written()) ? shared(join.name()) : null;
            if (shared == null) {
                shared = own(member, place, spot, where, join, target);
            } else if (!shared.column().type().equals(target.column().type())) {
                refuseType(shared, target, where);
            }
            joined.add(shared);
        }
        return tools.problems().count() > problems
                ? null
                : new ReferenceAttribute(
                        member.name(),
                        spot.ordinal(),
                        spot.id(),
                        place,
                        association,
                        joined,
                        columns.size() - before,
                        key.id());
    }

    private ColumnMapping own(Member member, Place place, Spot spot, String where, Join join, ColumnMapping target) {
        ColumnMapping column = new ColumnMapping(
                new ColumnMapping.ColumnPlace(
                        columns.size(), spot.ordinal(), spot.prefix() + member.name() + "." + target.path()),
                new Column(join.name(), target.column().type(), spot.kindOf(member)),
                join.written(),
                join.written(),
                target.leaf().within(spot.way(), place));
        columns.add(column);
        if (spot.id()) {
            keyParts.add(new KeyPart(column, member, spot.root(), spot.declarationOf(member), where));
        }
        return column;
    }

    private @Nullable TargetKey key(Class<?> target, String where) {
        if (tools.targets().isUnderWay(target)) {
            tools.problems()
                    .add(Problem.of(
                                    "RW-1140",
                                    "The id of " + tools.metadata().entityName(target) + " is derived from itself")
                            .at(where)
                            .because("The key of each of the entities would be part of the other's")
                            .fix("Take @Id off one of the associations"));
            return null;
        }
        return tools.targets().of(target, tools);
    }

    private @Nullable ColumnMapping shared(String name) {
        for (ColumnMapping column : columns) {
            if (column.column().isStored() && column.column().name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private void refuseType(ColumnMapping shared, ColumnMapping target, String where) {
        tools.problems()
                .add(Problem.of(
                                "RW-1141",
                                "The join columns do not fit: " + shared.column() + " is to hold " + target.column()
                                        + " of the target")
                        .at(where)
                        .because("A key is compared in its own type")
                        .fix("Give the attribute " + shared.path() + " the type of the target's id"));
    }
}
