// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.SetOperation.Kind;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;

/** Statements, what they select, and in which order. */
abstract class SelectionOperations implements CriteriaBuilder {
    private final Metamodel metamodel;

    SelectionOperations(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    final Metamodel metamodel() {
        return metamodel;
    }

    @Override
    public CriteriaQuery<Object> createQuery() {
        return createQuery(Object.class);
    }

    @Override
    public <T> CriteriaQuery<T> createQuery(Class<T> resultClass) {
        return new CqlCriteriaQuery<>(metamodel, resultClass);
    }

    @Override
    public CriteriaQuery<Tuple> createTupleQuery() {
        return createQuery(Tuple.class);
    }

    @Override
    public <T> CriteriaUpdate<T> createCriteriaUpdate(Class<T> targetEntity) {
        metamodel.entity(Misuse.requireNonNull(targetEntity, "entity"));
        return new CqlCriteriaUpdate<>(metamodel);
    }

    @Override
    public <T> CriteriaDelete<T> createCriteriaDelete(Class<T> targetEntity) {
        metamodel.entity(Misuse.requireNonNull(targetEntity, "entity"));
        return new CqlCriteriaDelete<>(metamodel);
    }

    @Override
    public <T> CriteriaSelect<T> union(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return CqlCombination.of(Kind.UNION, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> unionAll(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return CqlCombination.of(Kind.UNION, true, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> intersect(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return CqlCombination.of(Kind.INTERSECT, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> intersectAll(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return CqlCombination.of(Kind.INTERSECT, true, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> except(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return CqlCombination.of(Kind.EXCEPT, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> exceptAll(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return CqlCombination.of(Kind.EXCEPT, true, left, right);
    }

    @Override
    public <Y> CompoundSelection<Y> construct(Class<Y> resultClass, Selection<?>... selections) {
        return new CqlCompound<>(CqlCompound.Kind.CONSTRUCT, resultClass, Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Tuple> tuple(Selection<?>... selections) {
        return tuple(Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Tuple> tuple(List<Selection<?>> selections) {
        return new CqlCompound<>(CqlCompound.Kind.TUPLE, Tuple.class, selections);
    }

    @Override
    public CompoundSelection<Object[]> array(Selection<?>... selections) {
        return array(Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Object[]> array(List<Selection<?>> selections) {
        return new CqlCompound<>(CqlCompound.Kind.ARRAY, Object[].class, selections);
    }

    @Override
    public Order asc(Expression<?> expression) {
        return asc(expression, Nulls.NONE);
    }

    @Override
    public Order desc(Expression<?> expression) {
        return desc(expression, Nulls.NONE);
    }

    @Override
    public Order asc(Expression<?> expression, Nulls nullPrecedence) {
        return CqlOrder.of(expression, true, nullPrecedence);
    }

    @Override
    public Order desc(Expression<?> expression, Nulls nullPrecedence) {
        return CqlOrder.of(expression, false, nullPrecedence);
    }
}
