// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Member;

/** An attribute of a class. */
abstract sealed class CqlAttribute<X, Y> implements Attribute<X, Y> permits CqlSingularAttribute, CqlPluralAttribute {
    /** What is known of every attribute. */
    record Described<X, Y>(
            String name, ManagedType<X> declaring, Class<Y> javaType, Member member, PersistentAttributeType kind) {}

    private final Described<X, Y> described;

    CqlAttribute(Described<X, Y> described) {
        this.described = described;
    }

    @Override
    public final String getName() {
        return described.name();
    }

    @Override
    public final PersistentAttributeType getPersistentAttributeType() {
        return described.kind();
    }

    @Override
    public final ManagedType<X> getDeclaringType() {
        return described.declaring();
    }

    @Override
    public final Class<Y> getJavaType() {
        return described.javaType();
    }

    @Override
    public final Member getJavaMember() {
        return described.member();
    }

    @Override
    public final boolean isAssociation() {
        return switch (described.kind()) {
            case MANY_TO_ONE, ONE_TO_ONE, ONE_TO_MANY, MANY_TO_MANY -> true;
            case BASIC, EMBEDDED, ELEMENT_COLLECTION -> false;
        };
    }

    @Override
    public final String toString() {
        return described.declaring().getJavaType().getSimpleName() + "." + described.name();
    }
}
