// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import io.ringway.jpa.metamodel.CqlAttribute.Described;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.Member;
import io.ringway.mapping.Members;
import io.ringway.mapping.Metadata;
import io.ringway.mapping.TypeVariables;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the types of a unit from its entities, and what these are made of. For one thread. */
final class MetamodelBuilder {
    private final Metadata metadata;
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<Class<?>, CqlManagedType<?>> types = new LinkedHashMap<>();

    MetamodelBuilder(Metadata metadata) {
        this.metadata = metadata;
    }

    Map<Class<?>, CqlManagedType<?>> build(EntityModel model) {
        model.entities().forEach(entity -> names.put(entity.type(), entity.name()));
        for (EntityMapping entity : model.entities()) {
            if (!types.containsKey(entity.type())) {
                identifiable(entity.type());
            }
        }
        for (EntityMapping entity : model.entities()) {
            for (Member member : Members.of(entity.type(), metadata)) {
                addTo(Objects.requireNonNull(types.get(member.declaring())), member);
            }
        }
        return types;
    }

    private <X> CqlIdentifiableType<X> identifiable(Class<X> type) {
        CqlIdentifiableType<? super X> above = above(type);
        String entity = names.get(type);
        CqlIdentifiableType<X> made = entity == null
                ? new CqlMappedSuperclassType<>(type, above, idClass(type))
                : new CqlEntityType<>(type, entity, above, idClass(type));
        types.put(type, made);
        return made;
    }

    private @Nullable Class<?> idClass(Class<?> type) {
        IdClass annotation = metadata.find(type, IdClass.class);
        return annotation == null ? null : annotation.value();
    }

    @SuppressWarnings("unchecked")
    private <X> @Nullable CqlIdentifiableType<? super X> above(Class<X> type) {
        for (Class<? super X> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
            CqlManagedType<?> known = types.get(each);
            if (known != null) {
                return (CqlIdentifiableType<? super X>) known;
            }
            if (names.containsKey(each) || metadata.has(each, MappedSuperclass.class)) {
                return identifiable(each);
            }
        }
        return null;
    }

    private <X> void addTo(CqlManagedType<X> type, Member member) {
        for (Attribute<X, ?> known : type.getDeclaredAttributes()) {
            if (known.getName().equals(member.name())) {
                return;
            }
        }
        type.add(attribute(type, member));
    }

    private <X> Attribute<X, ?> attribute(CqlManagedType<X> declaring, Member member) {
        Class<?> raw = member.type();
        if (Map.class.isAssignableFrom(raw)) {
            return new CqlPluralAttribute.OfMap<>(
                    described(declaring, member), argument(member, 0), argument(member, 1));
        }
        if (Set.class.isAssignableFrom(raw)) {
            return new CqlPluralAttribute.OfSet<>(described(declaring, member), argument(member, 0));
        }
        if (List.class.isAssignableFrom(raw)) {
            return new CqlPluralAttribute.OfList<>(described(declaring, member), argument(member, 0));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new CqlPluralAttribute.OfCollection<>(described(declaring, member), argument(member, 0));
        }
        return singular(declaring, member, raw);
    }

    @SuppressWarnings("unchecked")
    private <X, T> CqlSingularAttribute<X, T> singular(CqlManagedType<X> declaring, Member member, Class<T> type) {
        boolean id = member.isId();
        boolean version = member.has(Version.class);
        boolean optional = !id && !version && !type.isPrimitive() && isOptional(member);
        return new CqlSingularAttribute<>(
                described(declaring, member),
                (Type<T>) typeOf(type),
                new CqlSingularAttribute.Role(id, version, optional));
    }

    private static boolean isOptional(Member member) {
        Basic basic = member.annotation(Basic.class);
        ManyToOne manyToOne = member.annotation(ManyToOne.class);
        OneToOne oneToOne = member.annotation(OneToOne.class);
        return (basic == null || basic.optional())
                && (manyToOne == null || manyToOne.optional())
                && (oneToOne == null || oneToOne.optional());
    }

    /** The type parameters are what the kind of the attribute asks for. */
    @SuppressWarnings("unchecked")
    private <X, Y> Described<X, Y> described(CqlManagedType<X> declaring, Member member) {
        return new Described<>(member.name(), declaring, (Class<Y>) member.type(), member.javaMember(), kind(member));
    }

    private PersistentAttributeType kind(Member member) {
        if (member.has(ManyToOne.class)) {
            return PersistentAttributeType.MANY_TO_ONE;
        }
        if (member.has(OneToOne.class)) {
            return PersistentAttributeType.ONE_TO_ONE;
        }
        if (member.has(OneToMany.class)) {
            return PersistentAttributeType.ONE_TO_MANY;
        }
        if (member.has(ManyToMany.class)) {
            return PersistentAttributeType.MANY_TO_MANY;
        }
        Class<?> type = member.type();
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return PersistentAttributeType.ELEMENT_COLLECTION;
        }
        boolean embedded = member.has(Embedded.class) || member.has(EmbeddedId.class) || isEmbeddable(type);
        return embedded ? PersistentAttributeType.EMBEDDED : PersistentAttributeType.BASIC;
    }

    /** Of a type argument; Object where the class leaves it open. */
    @SuppressWarnings("unchecked")
    private <E> Type<E> argument(Member member, int index) {
        TypeVariables variables = new TypeVariables(member.declaring());
        java.lang.reflect.Type argument = variables.argument(member.genericType(), index);
        Class<?> raw = argument == null ? null : variables.raw(argument);
        return (Type<E>) typeOf(raw == null ? Object.class : raw);
    }

    private Type<?> typeOf(Class<?> type) {
        CqlManagedType<?> known = types.get(type);
        if (known != null) {
            return known;
        }
        return isEmbeddable(type) ? embeddable(type) : new CqlBasicType<>(type);
    }

    private <X> CqlEmbeddableType<X> embeddable(Class<X> type) {
        CqlEmbeddableType<X> made = new CqlEmbeddableType<>(type);
        types.put(type, made);
        for (Member member : Members.of(type, metadata)) {
            addTo(made, member);
        }
        return made;
    }

    private boolean isEmbeddable(Class<?> type) {
        return metadata.has(type, Embeddable.class);
    }
}
