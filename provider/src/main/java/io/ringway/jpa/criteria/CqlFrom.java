// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Treat;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A root or join: what has a variable. */
@SuppressWarnings("hiding")
abstract class CqlFrom<Z, X> extends Joining<Z, X> implements CqlFetchParent<Z, X> {
    private final Metamodel metamodel;
    private final Origin origin;
    private final List<CqlJoin<?, ?>> joins;
    private final Fetches<X> fetches;
    private final Set<String> treats = new LinkedHashSet<>();

    CqlFrom(Metamodel metamodel, Origin origin, Class<? extends X> javaType, @Nullable ManagedType<X> managed) {
        super(javaType, managed);
        this.metamodel = metamodel;
        this.origin = origin;
        boolean treated = origin.kind() == Origin.Kind.TREATED;
        this.joins = treated ? Objects.requireNonNull(origin.of()).joins : new ArrayList<>();
        this.fetches = new Fetches<>(this, managed, treated ? Objects.requireNonNull(origin.of()).fetches : null);
        if (treated) {
            Objects.requireNonNull(origin.of()).treats.add(((EntityType<?>) requireManaged()).getName());
        }
    }

    /** What a variable for it is called after. */
    abstract String called();

    final Metamodel metamodel() {
        return metamodel;
    }

    final Origin origin() {
        return origin;
    }

    /** What was joined to it, in this order. */
    final List<CqlJoin<?, ?>> joins() {
        return joins;
    }

    @Override
    public final Fetches<X> fetches() {
        return fetches;
    }

    /** The entity that it is narrowed to where it is declared; null when it is narrowed where it is used, or not at all. */
    @Nullable
    String declaredSubtype() {
        return null;
    }

    final Set<String> treats() {
        return treats;
    }

    @Override
    final PathExpression path(Translation statement) {
        CqlFrom<?, ?> of = origin.of();
        if (of == null || statement.isDeclared(this)) {
            return statement.variable(this);
        }
        boolean narrowed = origin.kind() == Origin.Kind.TREATED && of.declaredSubtype() == null;
        PathExpression path = of.path(statement);
        return narrowed ? new Treat(path, ((EntityType<?>) requireManaged()).getName(), Position.NONE) : path;
    }

    @Override
    final CqlJoin<?, ?> joinAttribute(@Nullable Attribute<?, ?> attribute, JoinType type) {
        return added(JoinKinds.join(this, Misuse.requireNonNull(attribute, "attribute"), type));
    }

    @Override
    final <Y> CqlJoin<X, Y> joinEntity(EntityType<Y> entity, JoinType type) {
        return added(new CqlJoin<>(JoinSpec.of(this, entity, type), Origin.DECLARED, entity.getJavaType(), entity));
    }

    private <J extends CqlJoin<?, ?>> J added(J join) {
        joins.add(join);
        return join;
    }

    @Override
    final <Y> EntityType<Y> entity(Class<Y> type) {
        return metamodel.entity(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<Join<X, ?>> getJoins() {
        return (Set<Join<X, ?>>) (Set<?>) new LinkedHashSet<>(joins);
    }

    @Override
    public boolean isCorrelated() {
        return origin.isCorrelated();
    }

    @Override
    @SuppressWarnings("unchecked")
    public From<Z, X> getCorrelationParent() {
        if (!origin.isCorrelated()) {
            throw Misuse.state(this + " is not correlated", "Ask isCorrelated before");
        }
        return (From<Z, X>) Objects.requireNonNull(origin.of());
    }
}
