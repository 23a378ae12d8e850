// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Statement;
import jakarta.persistence.TupleElement;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A criteria statement as it was when it was translated; later changes of it make no difference.
 *
 * @param resultType what each row becomes: {@code Tuple}, an array, or the type of the only item; {@code Void} of an update or
 *     delete
 * @param elements the items of the result
 * @param parameters those of the application by the name that they have in the statement, in the order of their first use
 * @param values of the statement's other parameters, by name
 */
public record Translated(
        Statement statement,
        Class<?> resultType,
        List<TupleElement<?>> elements,
        Map<String, ParameterExpression<?>> parameters,
        Map<String, Object> values) {
    public Translated {
        elements = List.copyOf(elements);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @throws IllegalArgumentException when it is not a whole query, or has parts of another one */
    public static Translated of(CriteriaSelect<?> query) {
        CqlSelect<?> select = CqlSelect.own(query);
        Translation translation = Translation.whole(select.metamodel());
        Statement tree = select.tree(translation);
        return of(tree, select.rowType(), new ArrayList<>(select.items()), translation);
    }

    /** @throws IllegalArgumentException as of a query */
    public static Translated of(CriteriaUpdate<?> query) {
        Misuse.requireNonNull(query, "query");
        if (!(query instanceof CqlCriteriaUpdate<?> update)) {
            throw Misuse.foreign(query);
        }
        Translation translation = Translation.whole(update.metamodel());
        return of(update.tree(translation), Void.class, List.of(), translation);
    }

    /** @throws IllegalArgumentException as of a query */
    public static Translated of(CriteriaDelete<?> query) {
        Misuse.requireNonNull(query, "query");
        if (!(query instanceof CqlCriteriaDelete<?> delete)) {
            throw Misuse.foreign(query);
        }
        Translation translation = Translation.whole(delete.metamodel());
        return of(delete.tree(translation), Void.class, List.of(), translation);
    }

    private static Translated of(
            Statement tree, Class<?> resultType, List<TupleElement<?>> elements, Translation translation) {
        return new Translated(tree, resultType, elements, translation.parameters(), translation.values());
    }
}
