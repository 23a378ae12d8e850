// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query that reads (Jakarta Persistence 3.2, 6.5). */
final class CqlCriteriaQuery<T> implements CriteriaQuery<T>, CqlAbstractQuery<T>, CqlSelect<T> {
    private final QueryParts parts;
    private final Class<T> resultType;
    private @Nullable CqlSelection<?> selection;
    private List<CqlOrder> order = List.of();

    CqlCriteriaQuery(Metamodel metamodel, Class<T> resultType) {
        this.parts = new QueryParts(metamodel);
        this.resultType = Misuse.requireNonNull(resultType, "type of the result");
    }

    @Override
    public QueryParts parts() {
        return parts;
    }

    @Override
    public Metamodel metamodel() {
        return parts.metamodel();
    }

    @Override
    public Query tree(Translation statement) {
        items().forEach(item -> statement.reserve(item.getAlias()));
        return parts.tree(
                statement,
                () -> SelectedItems.trees(items(), statement),
                () -> order.stream().map(each -> each.tree(statement)).toList());
    }

    @Override
    public List<CqlSelection<?>> items() {
        return SelectedItems.of(selection == null ? parts.onlyRoot() : selection);
    }

    @Override
    public Class<?> rowType() {
        return selection instanceof CqlCompound<?> compound && !resultType.isArray()
                ? compound.getJavaType()
                : resultType;
    }

    @Override
    public CriteriaQuery<T> select(Selection<? extends T> selected) {
        CqlSelection<?> own = SelectedItems.own(selected);
        SelectedItems.requireDistinctAliases(own instanceof CqlCompound<?> compound ? compound.items() : List.of(own));
        selection = own;
        return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    public CriteriaQuery<T> multiselect(Selection<?>... selections) {
        return multiselect(Arrays.asList(Misuse.requireNonNull(selections, "list of selections")));
    }

    @Override
    @SuppressWarnings("deprecation")
    public CriteriaQuery<T> multiselect(List<Selection<?>> selections) {
        CqlCompound<?> compound = compound(Misuse.requireNonNull(selections, "list of selections"));
        SelectedItems.requireDistinctAliases(compound.items());
        selection = isPlain(compound) ? compound.items().get(0) : compound;
        return this;
    }

    private CqlCompound<?> compound(List<Selection<?>> selections) {
        if (resultType == Tuple.class) {
            return new CqlCompound<>(CqlCompound.Kind.TUPLE, Tuple.class, selections);
        } else if (resultType.isArray()) {
            return new CqlCompound<>(CqlCompound.Kind.ARRAY, resultType, selections);
        } else if (resultType == Object.class) {
            return new CqlCompound<>(CqlCompound.Kind.ARRAY, Object[].class, selections);
        }
        return new CqlCompound<>(CqlCompound.Kind.CONSTRUCT, resultType, selections);
    }

    /** Whether there is one item, which is what the query gives. */
    private boolean isPlain(CqlCompound<?> compound) {
        if (compound.items().size() != 1 || resultType == Tuple.class || resultType.isArray()) {
            return false;
        }
        Class<?> boxed = MethodType.methodType(resultType).wrap().returnType();
        return boxed.isAssignableFrom(compound.items().get(0).getJavaType());
    }

    @Override
    public CriteriaQuery<T> where(Expression<Boolean> restriction) {
        return where(List.of(CqlPredicate.condition(restriction)));
    }

    @Override
    public CriteriaQuery<T> where(Predicate... restrictions) {
        return where(Arrays.asList(restrictions));
    }

    @Override
    public CriteriaQuery<T> where(List<Predicate> restrictions) {
        parts.restrict(restrictions);
        return this;
    }

    @Override
    public CriteriaQuery<T> groupBy(Expression<?>... grouping) {
        return groupBy(Arrays.asList(grouping));
    }

    @Override
    public CriteriaQuery<T> groupBy(List<Expression<?>> grouping) {
        parts.group(grouping);
        return this;
    }

    @Override
    public CriteriaQuery<T> having(Expression<Boolean> restriction) {
        return having(List.of(CqlPredicate.condition(restriction)));
    }

    @Override
    public CriteriaQuery<T> having(Predicate... restrictions) {
        return having(Arrays.asList(restrictions));
    }

    @Override
    public CriteriaQuery<T> having(List<Predicate> restrictions) {
        parts.restrictGroups(restrictions);
        return this;
    }

    @Override
    public CriteriaQuery<T> orderBy(Order... orders) {
        return orderBy(Arrays.asList(orders));
    }

    @Override
    public CriteriaQuery<T> orderBy(List<Order> orders) {
        order = Misuse.requireNonNull(orders, "list of orders").stream()
                .map(CqlOrder::own)
                .toList();
        return this;
    }

    @Override
    public CriteriaQuery<T> distinct(boolean distinct) {
        parts.distinct(distinct);
        return this;
    }

    @Override
    public List<Order> getOrderList() {
        return new ArrayList<>(order);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Selection<T> getSelection() {
        return (Selection<T>) selection;
    }

    @Override
    public Class<T> getResultType() {
        return resultType;
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Parameters.of(parts.metamodel(), statement -> {
            parts.visit(statement, selection == null ? List.of() : SelectedItems.of(selection));
            order.forEach(each -> each.tree(statement));
        });
    }
}
