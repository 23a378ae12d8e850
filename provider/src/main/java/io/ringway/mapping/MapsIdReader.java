// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.mapping.JoinColumnReader.Join;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MapsId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which parts of an entity's id are other entities' ids: {@code @MapsId}. For one thread. */
final class MapsIdReader {
    private final String entity;
    private final Tools tools;

    MapsIdReader(String entity, Tools tools) {
        this.entity = entity;
        this.tools = tools;
    }

    /** The columns of such parts have the names of the join columns. */
    void nameColumns(List<Member> members, TypeVariables variables, ColumnOverrides overrides) {
        for (Member member : members) {
            MapsId annotation = member.annotation(MapsId.class);
            Member id = annotation == null ? null : idMember(members);
            if (annotation == null || id == null || !AssociationReader.isReference(member)) {
                continue;
            }
            String where = entity + "." + member.name();
            Association association = new AssociationReader(tools).toOne(member, variables, where);
            TargetKey key = association == null ? null : tools.targets().of(association.target(), tools);
            List<Join> joins =
                    key == null ? null : new JoinColumnReader(tools.problems()).read(member, member.name(), key, where);
            if (key != null && joins != null) {
                String base = annotation.value().isEmpty() ? id.name() : id.name() + "." + annotation.value();
                for (int i = 0; i < joins.size(); i++) {
                    overrides.name(path(base, key, i), joins.get(i).name());
                }
            }
        }
    }

    /** Where the id has the value of a column of the target's key. */
    private static String path(String base, TargetKey key, int column) {
        String path = key.columns().get(column).path();
        if (key.id() instanceof CompositeId) {
            return base + "." + (key.id().embedded() ? path.substring(path.indexOf('.') + 1) : path);
        }
        return base;
    }

    /** The parts of the id that are derived; those that do not fit are told. */
    List<DerivedId> derived(List<Member> members, List<AttributeMapping> attributes) {
        List<DerivedId> derived = new ArrayList<>();
        for (Member member : members) {
            MapsId annotation = member.annotation(MapsId.class);
            AttributeMapping reference = annotation == null ? null : find(attributes, member.name());
            if (annotation != null && reference instanceof ReferenceAttribute target) {
                DerivedId id = derived(annotation.value(), target, members, attributes);
                if (id == null) {
                    tools.problems()
                            .add(Problem.of("RW-1142", "@MapsId names no part of the id that can be the target's id")
                                    .at(entity + "." + member.name())
                                    .because("The id of " + tools.metadata().entityName(target.javaType()) + " is a "
                                            + target.targetId().type().getName())
                                    .fix("Give the entity an @EmbeddedId with an attribute of that type and name it,"
                                            + " or leave the name out when the whole id is of that type"));
                } else {
                    derived.add(id);
                }
            }
        }
        return derived;
    }

    private static @Nullable DerivedId derived(
            String part, ReferenceAttribute reference, List<Member> members, List<AttributeMapping> attributes) {
        Member member = idMember(members);
        AttributeMapping id = member == null ? null : find(attributes, member.name());
        if (id == null) {
            return null;
        }
        Class<?> type = reference.targetId().type();
        if (part.isEmpty()) {
            return FieldKind.boxed(id.javaType()) == type ? new DerivedId(reference, id, -1) : null;
        }
        if (id instanceof EmbeddedAttribute embedded) {
            for (int i = 0; i < embedded.parts().size(); i++) {
                AttributeMapping each = embedded.parts().get(i);
                if (each.name().equals(part) && FieldKind.boxed(each.javaType()) == type) {
                    return new DerivedId(reference, id, i);
                }
            }
        }
        return null;
    }

    /** The one id attribute; null when there are several, or none. */
    private static @Nullable Member idMember(List<Member> members) {
        Member found = null;
        for (Member member : members) {
            if (member.has(EmbeddedId.class)) {
                return member;
            }
            if (Spot.isId(member)) {
                if (found != null) {
                    return null;
                }
                found = member;
            }
        }
        return found;
    }

    private static @Nullable AttributeMapping find(List<AttributeMapping> attributes, String name) {
        for (AttributeMapping attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }
}
