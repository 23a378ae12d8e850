// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.MappedSuperclassType;
import org.jspecify.annotations.Nullable;

/** A mapped superclass. */
final class CqlMappedSuperclassType<X> extends CqlIdentifiableType<X> implements MappedSuperclassType<X> {
    CqlMappedSuperclassType(
            Class<X> javaType, @Nullable CqlIdentifiableType<? super X> above, @Nullable Class<?> ownIdClass) {
        super(javaType, above, ownIdClass);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.MAPPED_SUPERCLASS;
    }
}
