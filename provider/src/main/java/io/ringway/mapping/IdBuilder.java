// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the id of one entity (Jakarta Persistence 3.2, 2.4). */
final class IdBuilder {
    private final String entity;
    private final Class<?> type;
    private final Tools tools;

    IdBuilder(String entity, Class<?> type, Tools tools) {
        this.entity = entity;
        this.type = type;
        this.tools = tools;
    }

    /**
     * @param attributes the id attributes
     * @return null when they make no id, which is then told
     */
    @Nullable
    IdMapping build(List<AttributeMapping> attributes, KeyLayout layout) {
        Class<?> idClass = idClass(type, tools.metadata());
        if (attributes.size() == 1
                && attributes.get(0) instanceof ReferenceAttribute reference
                && (idClass == null || idClass == reference.targetId().type())) {
            return new ReferenceId(entity, reference, layout);
        }
        if (idClass != null) {
            return ofClass(idClass, attributes, layout);
        }
        if (attributes.size() > 1) {
            tools.problems()
                    .add(
                            Problem.of(
                                            "RW-1108",
                                            "There are several id attributes and no @IdClass: " + names(attributes))
                                    .at(entity)
                                    .because("find needs one object that stands for the id")
                                    .fix(
                                            "Add @IdClass with a class or record of these attributes, or put them into an @EmbeddedId"));
            return null;
        }
        if (attributes.get(0) instanceof EmbeddedAttribute embedded) {
            checkEquality(embedded.javaType());
            Leaf[] leaves = layout.columns().stream()
                    .map(column -> column.leaf().below())
                    .toArray(Leaf[]::new);
            return new CompositeId(entity, embedded.javaType(), layout, new EmbeddedIdCarrier(embedded), leaves);
        }
        return new SimpleId(entity, (BasicAttribute) attributes.get(0), layout);
    }

    static @Nullable Class<?> idClass(Class<?> type, Metadata metadata) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            IdClass annotation = metadata.find(each, IdClass.class);
            if (annotation != null) {
                return annotation.value();
            }
        }
        return null;
    }

    private @Nullable IdMapping ofClass(Class<?> idClass, List<AttributeMapping> attributes, KeyLayout layout) {
        int before = tools.problems().count();
        tools.rules().part(idClass, entity);
        if (tools.problems().count() > before) {
            return null;
        }
        checkEquality(idClass);
        List<Member> members = tools.members().of(idClass);
        List<AttributeMapping> matching = match(idClass, members, attributes);
        if (tools.problems().count() > before) {
            return null;
        }
        List<Place> places = tools.access().places(members);
        Map<Integer, Place> byOrdinal = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byOrdinal.put(matching.get(i).ordinal(), places.get(i));
        }
        Leaf[] leaves = new Leaf[layout.columns().size()];
        for (int i = 0; i < leaves.length; i++) {
            ColumnMapping column = layout.columns().get(i);
            leaves[i] = leaf(column, attributes, Objects.requireNonNull(byOrdinal.get(column.ordinal())));
        }
        List<Member> own =
                members.stream().filter(member -> member.declaring() == idClass).toList();
        IdClassCarrier carrier = new IdClassCarrier(
                idClass,
                tools.access().access(idClass, own),
                places.toArray(Place[]::new),
                matching.toArray(AttributeMapping[]::new));
        return new CompositeId(entity, idClass, layout, carrier, leaves);
    }

    /** The id class holds the id of an entity that the attribute refers to, not the entity. */
    private static Leaf leaf(ColumnMapping column, List<AttributeMapping> attributes, Place holder) {
        for (AttributeMapping attribute : attributes) {
            if (attribute instanceof ReferenceAttribute reference && attribute.ordinal() == column.ordinal()) {
                return reference.targetId().leaf(reference.columns().indexOf(column), holder);
            }
        }
        return column.leaf().startingAt(holder);
    }

    /** What the id class declares an attribute as. */
    private static Class<?> idType(AttributeMapping attribute) {
        return attribute instanceof ReferenceAttribute reference
                ? reference.targetId().type()
                : attribute.javaType();
    }

    /** The entity's attribute for each member of the id class. */
    private List<AttributeMapping> match(Class<?> idClass, List<Member> members, List<AttributeMapping> attributes) {
        Map<String, AttributeMapping> open = new HashMap<>();
        attributes.forEach(attribute -> open.put(attribute.name(), attribute));
        List<AttributeMapping> matching = new ArrayList<>();
        TypeVariables variables = new TypeVariables(idClass);
        for (Member member : members) {
            AttributeMapping attribute = open.remove(member.name());
            Class<?> raw = variables.raw(member.genericType());
            if (attribute == null) {
                mismatch(idClass, "has " + member.name() + ", which is no id attribute of the entity");
            } else if (raw == null || FieldKind.boxed(raw) != FieldKind.boxed(idType(attribute))) {
                mismatch(
                        idClass,
                        "declares " + member.name() + " as " + member.type().getTypeName() + ", the entity as "
                                + idType(attribute).getTypeName());
            } else {
                tools.rules().member(member, idClass.getSimpleName() + "." + member.name());
                matching.add(attribute);
            }
        }
        for (AttributeMapping missing : attributes) {
            if (open.containsKey(missing.name())) {
                mismatch(idClass, "lacks the id attribute " + missing.name());
            }
        }
        return matching;
    }

    private void mismatch(Class<?> idClass, String what) {
        tools.problems()
                .add(Problem.of("RW-1108", "The id class " + idClass.getName() + " " + what)
                        .at(entity)
                        .because("Its attributes and the entity's id attributes must agree in name and type")
                        .fix("Change one of the two classes"));
    }

    private void checkEquality(Class<?> idClass) {
        try {
            boolean own = idClass.getMethod("equals", Object.class).getDeclaringClass() != Object.class
                    && idClass.getMethod("hashCode").getDeclaringClass() != Object.class;
            if (!own) {
                tools.problems()
                        .add(Problem.of("RW-1108", "The id class " + idClass.getName() + " lacks equals or hashCode")
                                .at(entity)
                                .because("Ids are compared by their values")
                                .fix("Make it a record, or define both"));
            }
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String names(List<AttributeMapping> attributes) {
        return attributes.stream().map(AttributeMapping::name).collect(Collectors.joining(", "));
    }
}
