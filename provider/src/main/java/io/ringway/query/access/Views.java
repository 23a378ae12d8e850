// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Feature;
import io.ringway.spi.TableSchema;
import io.ringway.spi.ViewOf;
import java.util.List;

/**
 * Materialized views of a table whose keys serve what is asked of it. A view may lag behind its table, so no query is answered
 * from one that it does not name; a refusal names those that there are.
 */
final class Views {
    private Views() {}

    /** @param stated what is asked of the table */
    static List<EntityMapping> serving(EntityMapping table, List<ColumnCondition> stated, Planning planning) {
        if (!planning.features().contains(Feature.MATERIALIZED_VIEW) || stated.isEmpty()) {
            return List.of();
        }
        return planning.model().entities().stream()
                .filter(view -> isOf(view, table) && serves(view, stated, planning))
                .toList();
    }

    private static boolean isOf(EntityMapping view, EntityMapping table) {
        ViewOf of = Planning.schema(view).viewOf();
        return of != null && of.table().equals(table.table());
    }

    private static boolean serves(EntityMapping view, List<ColumnCondition> stated, Planning planning) {
        TableSchema schema = Planning.schema(view);
        Access access = AccessChoice.of(schema, planning.features(), stated);
        return access.isByPartition()
                && !access.filtering()
                && stated.stream().allMatch(condition -> access.served().containsAll(condition.conjuncts()));
    }
}
