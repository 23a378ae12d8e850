// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.EntityType;
import org.jspecify.annotations.Nullable;

/** An entity. */
final class CqlEntityType<X> extends CqlIdentifiableType<X> implements EntityType<X> {
    private final String name;

    CqlEntityType(
            Class<X> javaType,
            String name,
            @Nullable CqlIdentifiableType<? super X> above,
            @Nullable Class<?> ownIdClass) {
        super(javaType, above, ownIdClass);
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.ENTITY;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.ENTITY_TYPE;
    }

    @Override
    public Class<X> getBindableJavaType() {
        return getJavaType();
    }
}
