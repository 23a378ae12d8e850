// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.query.tree.Position;
import java.util.List;

/**
 * What a variable refers to, known by its id alone: enough to compare it, not to read it.
 *
 * @param attribute of the variable's entity; or, where the id of what that refers to is itself a reference, of that entity
 * @param columns of the variable's entity, for each column of the target's key in its order
 */
public record ReferenceTerm(
        EntityVariable variable, ReferenceAttribute attribute, List<ColumnMapping> columns, Position position)
        implements Term {
    public ReferenceTerm {
        columns = List.copyOf(columns);
    }

    @Override
    public Class<?> type() {
        return attribute.target().type();
    }
}
