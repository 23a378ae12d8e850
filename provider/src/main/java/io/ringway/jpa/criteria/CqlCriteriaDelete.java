// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bulk delete (Jakarta Persistence 3.2, 6.6). */
final class CqlCriteriaDelete<T> implements CriteriaDelete<T> {
    private final BulkParts<T> parts;

    CqlCriteriaDelete(Metamodel metamodel) {
        this.parts = new BulkParts<>(metamodel);
    }

    Metamodel metamodel() {
        return parts.metamodel();
    }

    DeleteStatement tree(Translation statement) {
        return new DeleteStatement(parts.rootTree(statement), parts.where(statement), Position.NONE);
    }

    @Override
    public Root<T> from(Class<T> entityClass) {
        return parts.from(entityClass);
    }

    @Override
    public Root<T> from(EntityType<T> entity) {
        return parts.from(entity);
    }

    @Override
    public Root<T> getRoot() {
        return parts.root();
    }

    @Override
    public CriteriaDelete<T> where(Expression<Boolean> restriction) {
        parts.restrict(List.of(CqlPredicate.condition(restriction)));
        return this;
    }

    @Override
    public CriteriaDelete<T> where(Predicate... restrictions) {
        parts.restrict(Arrays.asList(restrictions));
        return this;
    }

    @Override
    public <U> Subquery<U> subquery(Class<U> type) {
        return new CqlSubquery<>(this, parts.metamodel(), type);
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(Misuse.requireNonNull(type, "type").getJavaType());
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return parts.restriction();
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Parameters.of(parts.metamodel(), parts::where);
    }
}
