// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Assignment;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.UpdateStatement;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bulk update (Jakarta Persistence 3.2, 6.6). */
final class CqlCriteriaUpdate<T> extends BulkCriteria<T, CriteriaUpdate<T>> implements CriteriaUpdate<T> {
    private final List<Change> changes = new ArrayList<>();

    private record Change(CqlPath<?> target, CqlExpression<?> value) {
        Assignment tree(Translation statement) {
            if (target.path(statement) instanceof Path path) {
                return new Assignment(path, value.tree(statement), Position.NONE);
            }
            throw Misuse.written("A value cannot be set at " + target);
        }
    }

    CqlCriteriaUpdate(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    CriteriaUpdate<T> itself() {
        return this;
    }

    UpdateStatement tree(Translation statement) {
        io.ringway.query.tree.Root root = rootTree(statement);
        if (changes.isEmpty()) {
            throw Misuse.incomplete("The update sets nothing", "Call set");
        }
        List<Assignment> assignments =
                changes.stream().map(change -> change.tree(statement)).toList();
        return new UpdateStatement(root, assignments, whereTree(statement), Position.NONE);
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(SingularAttribute<? super T, Y> attribute, @Nullable X value) {
        return change(root().get(attribute), value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(
            SingularAttribute<? super T, Y> attribute, @Nullable Expression<? extends Y> value) {
        return change(root().get(attribute), value);
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(jakarta.persistence.criteria.Path<Y> attribute, @Nullable X value) {
        return change(attribute, value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(
            jakarta.persistence.criteria.Path<Y> attribute, @Nullable Expression<? extends Y> value) {
        return change(attribute, value);
    }

    @Override
    public CriteriaUpdate<T> set(String attributeName, @Nullable Object value) {
        return change(root().get(attributeName), value);
    }

    private CriteriaUpdate<T> change(jakarta.persistence.criteria.Path<?> target, @Nullable Object value) {
        CqlExpression<?> set =
                value instanceof Expression<?> expression ? CqlExpression.of(expression) : Values.of(value);
        changes.add(new Change(CqlPath.of(target), set));
        return this;
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Parameters.of(metamodel(), statement -> {
            changes.forEach(change -> change.value.tree(statement));
            whereTree(statement);
        });
    }
}
