// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update or a delete, as far as the interfaces of both say the same of it.
 *
 * @param <C> which of the interfaces it is
 */
abstract class BulkCriteria<T, C> implements CommonAbstractCriteria {
    private final Metamodel metamodel;
    private @Nullable CqlRoot<T> root;
    private @Nullable CqlPredicate restriction;

    BulkCriteria(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    final Metamodel metamodel() {
        return metamodel;
    }

    public Root<T> from(Class<T> entityClass) {
        return from(metamodel.entity(Misuse.requireNonNull(entityClass, "entity")));
    }

    public Root<T> from(EntityType<T> entity) {
        if (root != null) {
            throw Misuse.state("The statement has a root already: " + root, "Call getRoot");
        }
        root = new CqlRoot<>(metamodel, Misuse.requireNonNull(entity, "entity"), Origin.DECLARED);
        return root;
    }

    public Root<T> getRoot() {
        return root();
    }

    final CqlRoot<T> root() {
        if (root == null) {
            throw Misuse.state("The statement has no root", "Call from");
        }
        return root;
    }

    public C where(Expression<Boolean> condition) {
        restriction = QueryParts.all(List.of(CqlPredicate.condition(condition)));
        return itself();
    }

    public C where(Predicate... conditions) {
        restriction = QueryParts.all(Arrays.asList(conditions));
        return itself();
    }

    @Override
    public <U> Subquery<U> subquery(Class<U> type) {
        return new CqlSubquery<>(this, metamodel, type);
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(Misuse.requireNonNull(type, "type").getJavaType());
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return restriction;
    }

    abstract C itself();

    final io.ringway.query.tree.Root rootTree(Translation statement) {
        if (root == null) {
            throw Misuse.incomplete("The statement has no root", "Call from");
        }
        if (!root.joins().isEmpty() || !root.fetches().all().isEmpty()) {
            throw Misuse.written("The root " + root + " has joins");
        }
        statement.declare(root, root.called());
        return new io.ringway.query.tree.Root(root.getModel().getName(), statement.name(root), Position.NONE);
    }

    final io.ringway.query.tree.@Nullable Expression whereTree(Translation statement) {
        return restriction == null ? null : restriction.tree(statement);
    }
}
