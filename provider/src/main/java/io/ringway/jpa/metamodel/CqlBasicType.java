// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.BasicType;

/** A type whose values have no attributes. */
record CqlBasicType<X>(Class<X> javaType) implements BasicType<X> {
    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.BASIC;
    }

    @Override
    public Class<X> getJavaType() {
        return javaType;
    }
}
