// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What updates and deletes have in common. */
final class BulkParts<T> {
    private final Metamodel metamodel;
    private @Nullable CqlRoot<T> root;
    private @Nullable CqlPredicate restriction;

    BulkParts(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    Metamodel metamodel() {
        return metamodel;
    }

    CqlRoot<T> from(Class<T> entity) {
        return from(metamodel.entity(Misuse.requireNonNull(entity, "entity")));
    }

    CqlRoot<T> from(EntityType<T> entity) {
        if (root != null) {
            throw Misuse.state("The statement has a root already: " + root, "Call getRoot");
        }
        root = new CqlRoot<>(metamodel, Misuse.requireNonNull(entity, "entity"), Origin.DECLARED);
        return root;
    }

    CqlRoot<T> root() {
        if (root == null) {
            throw Misuse.state("The statement has no root", "Call from");
        }
        return root;
    }

    @Nullable
    CqlPredicate restriction() {
        return restriction;
    }

    void restrict(List<? extends Expression<Boolean>> restrictions) {
        restriction = QueryParts.all(restrictions);
    }

    Root rootTree(Translation statement) {
        if (root == null) {
            throw Misuse.incomplete("The statement has no root", "Call from");
        }
        if (!root.joins().isEmpty() || !root.fetches().isEmpty()) {
            throw Misuse.written("The root " + root + " has joins");
        }
        statement.declare(root, root.called());
        return new Root(root.getModel().getName(), statement.name(root), Position.NONE);
    }

    io.ringway.query.tree.@Nullable Expression where(Translation statement) {
        return restriction == null ? null : restriction.tree(statement);
    }
}
