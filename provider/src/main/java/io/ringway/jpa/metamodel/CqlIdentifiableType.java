// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity or a mapped superclass: a type that may have an id and a version. */
abstract sealed class CqlIdentifiableType<X> extends CqlManagedType<X> implements IdentifiableType<X>
        permits CqlEntityType, CqlMappedSuperclassType {
    private final @Nullable CqlIdentifiableType<? super X> above;
    private final @Nullable Class<?> idClass;

    /** @param ownIdClass what the type itself says; null when it says none */
    CqlIdentifiableType(
            Class<X> javaType, @Nullable CqlIdentifiableType<? super X> above, @Nullable Class<?> ownIdClass) {
        super(javaType, above);
        this.above = above;
        this.idClass = ownIdClass != null || above == null ? ownIdClass : above.idClass;
    }

    @Override
    public final @Nullable IdentifiableType<? super X> getSupertype() {
        return above;
    }

    @Override
    public final boolean hasSingleIdAttribute() {
        return ids(getSingularAttributes()).size() == 1;
    }

    @Override
    public final boolean hasVersionAttribute() {
        return version(getSingularAttributes()) != null;
    }

    @Override
    public final <Y> SingularAttribute<? super X, Y> getId(Class<Y> type) {
        requireNoIdClass();
        return single(first(ids(getSingularAttributes())), type, "id");
    }

    @Override
    public final <Y> SingularAttribute<X, Y> getDeclaredId(Class<Y> type) {
        requireNoIdClass();
        return single(first(ids(getDeclaredSingularAttributes())), type, "id of its own");
    }

    @Override
    public final <Y> SingularAttribute<? super X, Y> getVersion(Class<Y> type) {
        return single(version(getSingularAttributes()), type, "version");
    }

    @Override
    public final <Y> SingularAttribute<X, Y> getDeclaredVersion(Class<Y> type) {
        return single(version(getDeclaredSingularAttributes()), type, "version of its own");
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Set<SingularAttribute<? super X, ?>> getIdClassAttributes() {
        if (idClass == null) {
            throw Missing.attribute("id class", getJavaType());
        }
        return (Set<SingularAttribute<? super X, ?>>) (Set<?>) ids(getSingularAttributes());
    }

    @Override
    public final Type<?> getIdType() {
        if (idClass != null) {
            return new CqlBasicType<>(idClass);
        }
        SingularAttribute<?, ?> id = first(ids(getSingularAttributes()));
        if (id == null) {
            throw Missing.attribute("id", getJavaType());
        }
        return id.getType();
    }

    private void requireNoIdClass() {
        if (idClass != null) {
            throw Missing.attribute("single id, but an id class", getJavaType());
        }
    }

    /** The attribute's type parameters are those of the set that it is taken from. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <A> A single(@Nullable SingularAttribute<?, ?> attribute, Class<?> type, String kind) {
        if (attribute == null) {
            throw Missing.attribute(kind, getJavaType());
        }
        requireType(attribute.getJavaType(), type, attribute.getName());
        return (A) attribute;
    }

    private static Set<SingularAttribute<?, ?>> ids(Set<? extends SingularAttribute<?, ?>> attributes) {
        Set<SingularAttribute<?, ?>> ids = new LinkedHashSet<>();
        for (SingularAttribute<?, ?> attribute : attributes) {
            if (attribute.isId()) {
                ids.add(attribute);
            }
        }
        return ids;
    }

    private static @Nullable SingularAttribute<?, ?> first(Set<SingularAttribute<?, ?>> attributes) {
        return attributes.isEmpty() ? null : attributes.iterator().next();
    }

    private static @Nullable SingularAttribute<?, ?> version(Set<? extends SingularAttribute<?, ?>> attributes) {
        for (SingularAttribute<?, ?> attribute : attributes) {
            if (attribute.isVersion()) {
                return attribute;
            }
        }
        return null;
    }
}
