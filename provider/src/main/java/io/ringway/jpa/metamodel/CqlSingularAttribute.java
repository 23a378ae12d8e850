// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;

/** An attribute with one value. */
final class CqlSingularAttribute<X, T> extends CqlAttribute<X, T> implements SingularAttribute<X, T> {
    /** What the annotations say of it. */
    record Role(boolean id, boolean version, boolean optional) {}

    private final Type<T> type;
    private final Role role;

    CqlSingularAttribute(Described<X, T> described, Type<T> type, Role role) {
        super(described);
        this.type = type;
        this.role = role;
    }

    @Override
    public boolean isId() {
        return role.id();
    }

    @Override
    public boolean isVersion() {
        return role.version();
    }

    @Override
    public boolean isOptional() {
        return role.optional();
    }

    @Override
    public Type<T> getType() {
        return type;
    }

    @Override
    public boolean isCollection() {
        return false;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.SINGULAR_ATTRIBUTE;
    }

    @Override
    public Class<T> getBindableJavaType() {
        return getJavaType();
    }
}
