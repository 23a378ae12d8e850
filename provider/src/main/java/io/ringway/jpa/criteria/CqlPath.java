// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.TypeOf;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What leads to a part of an entity, and perhaps further (Jakarta Persistence 3.2, 6.5.5). */
abstract class CqlPath<X> extends CqlExpression<X> implements Path<X> {
    private final @Nullable ManagedType<X> managed;

    /** @param managed what has the attributes behind it; null when there are none */
    CqlPath(Class<? extends X> javaType, @Nullable ManagedType<X> managed) {
        super(javaType);
        this.managed = managed;
    }

    @SuppressWarnings("unchecked")
    static <X> CqlPath<X> of(Path<X> path) {
        CqlExpression<X> own = CqlExpression.of(path);
        if (own instanceof CqlPath<?> made) {
            return (CqlPath<X>) made;
        }
        throw Misuse.foreign(path);
    }

    abstract PathExpression path(Translation statement);

    /** For messages. */
    @Override
    public abstract String toString();

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return path(statement);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Bindable<X> getModel() {
        if (managed instanceof Bindable<?> bindable) {
            return (Bindable<X>) bindable;
        }
        throw Misuse.state(this + " has no model", "Only roots, joins and attributes have one");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <Y> Path<Y> get(SingularAttribute<? super X, Y> attribute) {
        return (Path<Y>) attributePath(Misuse.requireNonNull(attribute, "attribute"));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <E, C extends Collection<E>> Expression<C> get(PluralAttribute<? super X, C, E> attribute) {
        return (Expression<C>) attributePath(Misuse.requireNonNull(attribute, "attribute"));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V, M extends Map<K, V>> Expression<M> get(MapAttribute<? super X, K, V> attribute) {
        return (Expression<M>) attributePath(Misuse.requireNonNull(attribute, "attribute"));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <Y> Path<Y> get(String attributeName) {
        return (Path<Y>) attributePath(attribute(attributeName));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Expression<Class<? extends X>> type() {
        return new ComputedExpression(Class.class, statement -> new TypeOf(path(statement), Position.NONE));
    }

    final ManagedType<X> requireManaged() {
        if (managed == null) {
            throw Misuse.noAttributes(toString(), getJavaType());
        }
        return managed;
    }

    /** @throws IllegalArgumentException RW-1531, when there is none */
    final Attribute<? super X, ?> attribute(String name) {
        return requireManaged().getAttribute(Misuse.requireNonNull(name, "name of the attribute"));
    }

    final @Nullable ManagedType<X> managed() {
        return managed;
    }

    private CqlPath<?> attributePath(Attribute<?, ?> attribute) {
        requireManaged();
        return AttributePath.of(this, attribute);
    }
}
