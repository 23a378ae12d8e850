// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Set;

/** A bulk delete (Jakarta Persistence 3.2, 6.6). */
final class CqlCriteriaDelete<T> extends BulkCriteria<T, CriteriaDelete<T>> implements CriteriaDelete<T> {
    CqlCriteriaDelete(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    CriteriaDelete<T> itself() {
        return this;
    }

    DeleteStatement tree(Translation statement) {
        return new DeleteStatement(rootTree(statement), whereTree(statement), Position.NONE);
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Parameters.of(metamodel(), this::whereTree);
    }
}
