// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.EntityMapping;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A query, resolved.
 *
 * @param text as it was written; of Criteria as it would be
 * @param parameters in the order in which they first appear
 * @param entities whose tables it reads or writes, those of subqueries and joins included; of a hierarchy the one that is named
 */
public record Resolution(
        String text, ResolvedStatement statement, List<QueryParameter> parameters, Set<EntityMapping> entities) {
    public Resolution {
        parameters = List.copyOf(parameters);
        entities = Collections.unmodifiableSet(new LinkedHashSet<>(entities));
    }
}
