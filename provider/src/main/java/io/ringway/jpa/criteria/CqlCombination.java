// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.SetOperation;
import io.ringway.query.tree.SetOperation.Kind;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;

/** Two queries combined; the result is like that of the first. */
record CqlCombination<T>(Kind kind, boolean all, CqlSelect<?> left, CqlSelect<?> right) implements CqlSelect<T> {
    static <T> CqlCombination<T> of(Kind kind, boolean all, CriteriaSelect<?> left, CriteriaSelect<?> right) {
        return new CqlCombination<>(kind, all, CqlSelect.own(left), CqlSelect.own(right));
    }

    @Override
    public Metamodel metamodel() {
        return left.metamodel();
    }

    @Override
    public Query tree(Translation statement) {
        return new SetOperation(kind, all, left.tree(statement), right.tree(statement), List.of(), Position.NONE);
    }

    @Override
    public List<CqlSelection<?>> items() {
        return left.items();
    }

    @Override
    public Class<?> rowType() {
        return left.rowType();
    }
}
