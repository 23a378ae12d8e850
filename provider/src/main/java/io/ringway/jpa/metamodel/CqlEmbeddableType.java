// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.EmbeddableType;

/** An embeddable. */
final class CqlEmbeddableType<X> extends CqlManagedType<X> implements EmbeddableType<X> {
    CqlEmbeddableType(Class<X> javaType) {
        super(javaType, null);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.EMBEDDABLE;
    }
}
