// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.IsEmpty;
import io.ringway.query.tree.MemberOf;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collections: attributes, and those that the application has. */
abstract class CollectionOperations extends MomentOperations {
    CollectionOperations(Metamodel metamodel) {
        super(metamodel);
    }

    /** Null when it is no collection of the application. */
    private static @Nullable Collection<?> constant(CqlExpression<?> expression) {
        return expression instanceof LiteralExpression<?> literal && literal.value() instanceof Collection<?> given
                ? given
                : null;
    }

    @Override
    public <C extends Collection<?>> Predicate isEmpty(Expression<C> collection) {
        CqlExpression<C> own = CqlExpression.of(collection);
        Collection<?> given = constant(own);
        if (given != null) {
            return given.isEmpty() ? Junction.TRUE : Junction.FALSE;
        }
        return new SimplePredicate(statement -> new IsEmpty(own.tree(statement), Position.NONE));
    }

    @Override
    public <C extends Collection<?>> Predicate isNotEmpty(Expression<C> collection) {
        return isEmpty(collection).not();
    }

    @Override
    public <C extends Collection<?>> Expression<Integer> size(Expression<C> collection) {
        Collection<?> given = constant(CqlExpression.of(collection));
        return given == null ? Calls.call(Integer.class, Builtin.SIZE, collection) : Values.of(given.size());
    }

    @Override
    public <C extends Collection<?>> Expression<Integer> size(C collection) {
        return Values.of(Misuse.requireNonNull(collection, "collection").size());
    }

    @Override
    public <E, C extends Collection<E>> Predicate isMember(Expression<E> element, Expression<C> collection) {
        CqlExpression<E> member = CqlExpression.of(element);
        CqlExpression<C> own = CqlExpression.of(collection);
        Collection<?> given = constant(own);
        if (given != null) {
            return member.in(given);
        }
        return new SimplePredicate(
                statement -> new MemberOf(member.tree(statement), own.tree(statement), Position.NONE));
    }

    @Override
    public <E, C extends Collection<E>> Predicate isMember(E element, Expression<C> collection) {
        return isMember(Values.compared(element), collection);
    }

    @Override
    public <E, C extends Collection<E>> Predicate isNotMember(Expression<E> element, Expression<C> collection) {
        return isMember(element, collection).not();
    }

    @Override
    public <E, C extends Collection<E>> Predicate isNotMember(E element, Expression<C> collection) {
        return isMember(element, collection).not();
    }

    @Override
    public <V, M extends Map<?, V>> Expression<Collection<V>> values(M map) {
        return Values.of(Misuse.requireNonNull(map, "map").values());
    }

    @Override
    public <K, M extends Map<K, ?>> Expression<Set<K>> keys(M map) {
        return Values.of(Misuse.requireNonNull(map, "map").keySet());
    }
}
