// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.Query;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query within a statement (Jakarta Persistence 3.2, 6.5.13). */
final class CqlSubquery<T> extends CqlExpression<T> implements Subquery<T>, CqlAbstractQuery<T> {
    private final CommonAbstractCriteria around;
    private final QueryParts parts;
    private final Class<T> type;
    private @Nullable CqlExpression<T> selection;

    CqlSubquery(CommonAbstractCriteria around, Metamodel metamodel, Class<T> type) {
        super(Misuse.requireNonNull(type, "type of the result"));
        this.around = around;
        this.parts = new QueryParts(metamodel);
        this.type = type;
    }

    @Override
    public QueryParts parts() {
        return parts;
    }

    Query query(Translation statement) {
        CqlExpression<?> selected = selection == null ? parts.onlyRoot() : selection;
        return parts.tree(
                statement,
                () -> List.of(new io.ringway.query.tree.SelectItem(selected.tree(statement), null, Position.NONE)),
                List::of);
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return new io.ringway.query.tree.Subquery(query(statement), Position.NONE);
    }

    @Override
    public Subquery<T> select(Expression<T> expression) {
        selection = of(expression);
        return this;
    }

    @Override
    public <Y> Root<Y> correlate(Root<Y> parentRoot) {
        CqlRoot<Y> root = (CqlRoot<Y>) CqlPath.of(parentRoot);
        return parts.add(new CqlRoot<>(parts.metamodel(), root.getModel(), Origin.correlated(root)));
    }

    @Override
    public <X, Y> Join<X, Y> correlate(Join<X, Y> parentJoin) {
        return correlated(parentJoin);
    }

    @Override
    public <X, Y> CollectionJoin<X, Y> correlate(CollectionJoin<X, Y> parentCollection) {
        return correlated(parentCollection);
    }

    @Override
    public <X, Y> SetJoin<X, Y> correlate(SetJoin<X, Y> parentSet) {
        return correlated(parentSet);
    }

    @Override
    public <X, Y> ListJoin<X, Y> correlate(ListJoin<X, Y> parentList) {
        return correlated(parentList);
    }

    @Override
    public <X, K, V> MapJoin<X, K, V> correlate(MapJoin<X, K, V> parentMap) {
        return correlated(parentMap);
    }

    /** The copy is of the same kind as the join. */
    @SuppressWarnings("unchecked")
    private <J extends Join<?, ?>> J correlated(J join) {
        CqlJoin<?, ?> own = (CqlJoin<?, ?>) CqlPath.of((jakarta.persistence.criteria.Path<?>) join);
        return (J) parts.add(JoinKinds.view(own, Origin.correlated(own)));
    }

    @Override
    public Subquery<T> where(Expression<Boolean> restriction) {
        return where(List.of(CqlPredicate.condition(restriction)));
    }

    @Override
    public Subquery<T> where(Predicate... restrictions) {
        return where(Arrays.asList(restrictions));
    }

    @Override
    public Subquery<T> where(List<Predicate> restrictions) {
        parts.restrict(restrictions);
        return this;
    }

    @Override
    public Subquery<T> groupBy(Expression<?>... grouping) {
        return groupBy(Arrays.asList(grouping));
    }

    @Override
    public Subquery<T> groupBy(List<Expression<?>> grouping) {
        parts.group(grouping);
        return this;
    }

    @Override
    public Subquery<T> having(Expression<Boolean> restriction) {
        return having(List.of(CqlPredicate.condition(restriction)));
    }

    @Override
    public Subquery<T> having(Predicate... restrictions) {
        return having(Arrays.asList(restrictions));
    }

    @Override
    public Subquery<T> having(List<Predicate> restrictions) {
        parts.restrictGroups(restrictions);
        return this;
    }

    @Override
    public Subquery<T> distinct(boolean distinct) {
        parts.distinct(distinct);
        return this;
    }

    @Override
    public AbstractQuery<?> getParent() {
        if (around instanceof AbstractQuery<?> query) {
            return query;
        }
        throw Misuse.state(
                "The subquery is not within a query", "Call getContainingQuery, which gives the update or delete");
    }

    @Override
    public CommonAbstractCriteria getContainingQuery() {
        return around;
    }

    @Override
    public @Nullable Expression<T> getSelection() {
        return selection;
    }

    @Override
    public Set<Join<?, ?>> getCorrelatedJoins() {
        Set<Join<?, ?>> joins = new LinkedHashSet<>();
        for (CqlFrom<?, ?> from : parts.froms()) {
            if (from instanceof CqlJoin<?, ?> join) {
                joins.add(join);
            }
        }
        return joins;
    }

    @Override
    public Class<T> getResultType() {
        return type;
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Parameters.of(
                parts.metamodel(),
                statement -> parts.visit(statement, selection == null ? List.of() : List.of(selection)));
    }
}
