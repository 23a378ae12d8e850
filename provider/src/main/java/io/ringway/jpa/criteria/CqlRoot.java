// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import org.jspecify.annotations.Nullable;

/** All instances of an entity. */
final class CqlRoot<X> extends CqlFrom<X, X> implements Root<X> {
    private final EntityType<X> entity;

    CqlRoot(Metamodel metamodel, EntityType<X> entity, Origin origin) {
        super(metamodel, origin, entity.getJavaType(), entity);
        this.entity = entity;
    }

    @Override
    public EntityType<X> getModel() {
        return entity;
    }

    @Override
    public @Nullable Path<?> getParentPath() {
        return null;
    }

    @Override
    String called() {
        return entity.getName();
    }

    @Override
    public String toString() {
        return entity.getName();
    }
}
