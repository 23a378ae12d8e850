// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A join of a reference, an embedded object or any entity; collections have their own kinds. */
class CqlJoin<Z, X> extends CqlFrom<Z, X> implements Join<Z, X> {
    private final JoinSpec spec;
    private @Nullable CqlPredicate on;

    CqlJoin(JoinSpec spec, Origin origin, Class<? extends X> javaType, @Nullable ManagedType<X> managed) {
        super(spec.parent().metamodel(), origin, javaType, managed);
        this.spec = spec;
    }

    final JoinSpec spec() {
        return spec;
    }

    /** Its condition, which all of its views share; null when it has none. */
    final @Nullable CqlPredicate condition() {
        return on;
    }

    @Override
    final @Nullable String declaredSubtype() {
        return spec.attribute() != null && treats().size() == 1
                ? treats().iterator().next()
                : null;
    }

    @Override
    String called() {
        return spec.entity() != null
                ? spec.entity().getName()
                : Objects.requireNonNull(spec.attribute()).getName();
    }

    @Override
    public Join<Z, X> on(Expression<Boolean> restriction) {
        restrict(CqlPredicate.condition(restriction));
        return this;
    }

    @Override
    public Join<Z, X> on(Predicate... restrictions) {
        restrict(CqlPredicate.conjunction(Arrays.asList(restrictions)));
        return this;
    }

    private void restrict(CqlPredicate condition) {
        on = condition;
        if (origin().kind() == Origin.Kind.TREATED) {
            ((CqlJoin<?, ?>) Objects.requireNonNull(origin().of())).restrict(condition);
        }
    }

    @Override
    public @Nullable Predicate getOn() {
        return on;
    }

    /** Null of a joined entity. */
    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Attribute<? super Z, ?> getAttribute() {
        return (Attribute<? super Z, ?>) spec.attribute();
    }

    @Override
    @SuppressWarnings("unchecked")
    public From<?, Z> getParent() {
        return (From<?, Z>) spec.parent();
    }

    @Override
    public JoinType getJoinType() {
        return spec.type();
    }

    @Override
    public Path<?> getParentPath() {
        return spec.parent();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Bindable<X> getModel() {
        EntityType<?> entity = spec.entity();
        return (Bindable<X>) (entity == null ? Objects.requireNonNull(spec.attribute()) : entity);
    }

    @Override
    public String toString() {
        return spec.parent() + "." + called();
    }
}
