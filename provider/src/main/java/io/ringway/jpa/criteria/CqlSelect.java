// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Query;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;

/** A query, or several combined. */
sealed interface CqlSelect<T> extends CriteriaSelect<T> permits CqlCriteriaQuery, CqlCombination {
    Metamodel metamodel();

    Query tree(Translation statement);

    /** The items of its result. */
    List<CqlSelection<?>> items();

    /** What each row becomes. */
    Class<?> rowType();

    @SuppressWarnings("unchecked")
    static <T> CqlSelect<T> own(CriteriaSelect<T> select) {
        Misuse.requireNonNull(select, "query");
        if (select instanceof CqlSelect<T> own) {
            return own;
        }
        throw Misuse.foreign(select);
    }
}
