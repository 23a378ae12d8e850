// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class with attributes: its own, and those of its superclasses. */
abstract sealed class CqlManagedType<X> implements ManagedType<X> permits CqlIdentifiableType, CqlEmbeddableType {
    private final Class<X> javaType;
    private final @Nullable CqlManagedType<? super X> above;
    private final Map<String, Attribute<X, ?>> declared = new LinkedHashMap<>();

    CqlManagedType(Class<X> javaType, @Nullable CqlManagedType<? super X> above) {
        this.javaType = javaType;
        this.above = above;
    }

    /** While the model is built. */
    final void add(Attribute<X, ?> attribute) {
        declared.put(attribute.getName(), attribute);
    }

    @Override
    public final Class<X> getJavaType() {
        return javaType;
    }

    @Override
    public final Set<Attribute<X, ?>> getDeclaredAttributes() {
        return new LinkedHashSet<>(declared.values());
    }

    @Override
    public final Set<Attribute<? super X, ?>> getAttributes() {
        Set<Attribute<? super X, ?>> all = new LinkedHashSet<>();
        if (above != null) {
            all.addAll(above.getAttributes());
        }
        all.addAll(declared.values());
        return all;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Set<SingularAttribute<X, ?>> getDeclaredSingularAttributes() {
        return (Set<SingularAttribute<X, ?>>) (Set<?>) only(getDeclaredAttributes(), SingularAttribute.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Set<SingularAttribute<? super X, ?>> getSingularAttributes() {
        return (Set<SingularAttribute<? super X, ?>>) (Set<?>) only(getAttributes(), SingularAttribute.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Set<PluralAttribute<X, ?, ?>> getDeclaredPluralAttributes() {
        return (Set<PluralAttribute<X, ?, ?>>) (Set<?>) only(getDeclaredAttributes(), PluralAttribute.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Set<PluralAttribute<? super X, ?, ?>> getPluralAttributes() {
        return (Set<PluralAttribute<? super X, ?, ?>>) (Set<?>) only(getAttributes(), PluralAttribute.class);
    }

    @Override
    public final Attribute<? super X, ?> getAttribute(String name) {
        return found(attribute(name), name, "attribute");
    }

    @Override
    public final Attribute<X, ?> getDeclaredAttribute(String name) {
        return found(declared.get(name), name, "attribute of its own");
    }

    @Override
    public final SingularAttribute<? super X, ?> getSingularAttribute(String name) {
        return cast(attribute(name), SingularAttribute.class, name, "singular attribute");
    }

    @Override
    public final SingularAttribute<X, ?> getDeclaredSingularAttribute(String name) {
        return cast(declared.get(name), SingularAttribute.class, name, "singular attribute of its own");
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <Y> SingularAttribute<? super X, Y> getSingularAttribute(String name, Class<Y> type) {
        SingularAttribute<? super X, ?> attribute = getSingularAttribute(name);
        requireType(attribute.getJavaType(), type, name);
        return (SingularAttribute<? super X, Y>) attribute;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <Y> SingularAttribute<X, Y> getDeclaredSingularAttribute(String name, Class<Y> type) {
        SingularAttribute<X, ?> attribute = getDeclaredSingularAttribute(name);
        requireType(attribute.getJavaType(), type, name);
        return (SingularAttribute<X, Y>) attribute;
    }

    @Override
    public final CollectionAttribute<? super X, ?> getCollection(String name) {
        return cast(attribute(name), CollectionAttribute.class, name, "collection");
    }

    @Override
    public final CollectionAttribute<X, ?> getDeclaredCollection(String name) {
        return cast(declared.get(name), CollectionAttribute.class, name, "collection of its own");
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <E> CollectionAttribute<? super X, E> getCollection(String name, Class<E> element) {
        return (CollectionAttribute<? super X, E>) of(getCollection(name), element);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <E> CollectionAttribute<X, E> getDeclaredCollection(String name, Class<E> element) {
        return (CollectionAttribute<X, E>) of(getDeclaredCollection(name), element);
    }

    @Override
    public final SetAttribute<? super X, ?> getSet(String name) {
        return cast(attribute(name), SetAttribute.class, name, "set");
    }

    @Override
    public final SetAttribute<X, ?> getDeclaredSet(String name) {
        return cast(declared.get(name), SetAttribute.class, name, "set of its own");
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <E> SetAttribute<? super X, E> getSet(String name, Class<E> element) {
        return (SetAttribute<? super X, E>) of(getSet(name), element);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <E> SetAttribute<X, E> getDeclaredSet(String name, Class<E> element) {
        return (SetAttribute<X, E>) of(getDeclaredSet(name), element);
    }

    @Override
    public final ListAttribute<? super X, ?> getList(String name) {
        return cast(attribute(name), ListAttribute.class, name, "list");
    }

    @Override
    public final ListAttribute<X, ?> getDeclaredList(String name) {
        return cast(declared.get(name), ListAttribute.class, name, "list of its own");
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <E> ListAttribute<? super X, E> getList(String name, Class<E> element) {
        return (ListAttribute<? super X, E>) of(getList(name), element);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <E> ListAttribute<X, E> getDeclaredList(String name, Class<E> element) {
        return (ListAttribute<X, E>) of(getDeclaredList(name), element);
    }

    @Override
    public final MapAttribute<? super X, ?, ?> getMap(String name) {
        return cast(attribute(name), MapAttribute.class, name, "map");
    }

    @Override
    public final MapAttribute<X, ?, ?> getDeclaredMap(String name) {
        return cast(declared.get(name), MapAttribute.class, name, "map of its own");
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <K, V> MapAttribute<? super X, K, V> getMap(String name, Class<K> key, Class<V> value) {
        MapAttribute<? super X, ?, ?> map = getMap(name);
        requireType(map.getKeyJavaType(), key, name);
        return (MapAttribute<? super X, K, V>) of(map, value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <K, V> MapAttribute<X, K, V> getDeclaredMap(String name, Class<K> key, Class<V> value) {
        MapAttribute<X, ?, ?> map = getDeclaredMap(name);
        requireType(map.getKeyJavaType(), key, name);
        return (MapAttribute<X, K, V>) of(map, value);
    }

    private @Nullable Attribute<? super X, ?> attribute(String name) {
        Attribute<X, ?> own = declared.get(name);
        return own != null || above == null ? own : above.attribute(name);
    }

    private <A> A found(@Nullable A attribute, String name, String kind) {
        if (attribute == null) {
            throw Missing.attribute(kind + " '" + name + "'", javaType);
        }
        return attribute;
    }

    /** The attribute's type parameters are those of the table that it is taken from. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <A> A cast(@Nullable Object attribute, Class<?> wanted, String name, String kind) {
        return (A) found(wanted.isInstance(attribute) ? attribute : null, name, kind);
    }

    private <A extends PluralAttribute<?, ?, ?>> A of(A attribute, Class<?> element) {
        requireType(attribute.getElementType().getJavaType(), element, attribute.getName());
        return attribute;
    }

    final void requireType(Class<?> actual, Class<?> asked, String name) {
        if (boxed(actual) != boxed(asked)) {
            throw Missing.attribute(
                    "attribute '" + name + "' of " + asked.getName() + ", but of " + actual.getName(), javaType);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static Set<Object> only(Set<?> attributes, Class<?> kind) {
        Set<Object> chosen = new LinkedHashSet<>();
        for (Object attribute : attributes) {
            if (kind.isInstance(attribute)) {
                chosen.add(attribute);
            }
        }
        return chosen;
    }
}
