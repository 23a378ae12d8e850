// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An attribute that is a collection or a map. */
abstract sealed class CqlPluralAttribute<X, C, E> extends CqlAttribute<X, C> implements PluralAttribute<X, C, E> {
    private final Type<E> element;
    private final CollectionType collectionType;

    private CqlPluralAttribute(Described<X, C> described, Type<E> element, CollectionType collectionType) {
        super(described);
        this.element = element;
        this.collectionType = collectionType;
    }

    @Override
    public final CollectionType getCollectionType() {
        return collectionType;
    }

    @Override
    public final Type<E> getElementType() {
        return element;
    }

    @Override
    public final boolean isCollection() {
        return true;
    }

    @Override
    public final BindableType getBindableType() {
        return BindableType.PLURAL_ATTRIBUTE;
    }

    @Override
    public final Class<E> getBindableJavaType() {
        return element.getJavaType();
    }

    static final class OfList<X, E> extends CqlPluralAttribute<X, List<E>, E> implements ListAttribute<X, E> {
        OfList(Described<X, List<E>> described, Type<E> element) {
            super(described, element, CollectionType.LIST);
        }
    }

    static final class OfSet<X, E> extends CqlPluralAttribute<X, Set<E>, E> implements SetAttribute<X, E> {
        OfSet(Described<X, Set<E>> described, Type<E> element) {
            super(described, element, CollectionType.SET);
        }
    }

    static final class OfCollection<X, E> extends CqlPluralAttribute<X, Collection<E>, E>
            implements CollectionAttribute<X, E> {
        OfCollection(Described<X, Collection<E>> described, Type<E> element) {
            super(described, element, CollectionType.COLLECTION);
        }
    }

    static final class OfMap<X, K, V> extends CqlPluralAttribute<X, Map<K, V>, V> implements MapAttribute<X, K, V> {
        private final Type<K> key;

        OfMap(Described<X, Map<K, V>> described, Type<K> key, Type<V> value) {
            super(described, value, CollectionType.MAP);
            this.key = key;
        }

        @Override
        public Class<K> getKeyJavaType() {
            return key.getJavaType();
        }

        @Override
        public Type<K> getKeyType() {
            return key;
        }
    }
}
