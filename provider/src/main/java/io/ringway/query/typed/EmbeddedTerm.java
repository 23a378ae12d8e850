// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.query.tree.Position;
import java.util.List;

/**
 * An embedded value, its parts in columns of the variable.
 *
 * @param attribute of the variable's entity; or, where {@code columns} are those of a reference, of the entity that is
 *     referred to: then it belongs to that entity's id
 * @param columns of the variable's entity, for each column of the attribute in its order
 */
public record EmbeddedTerm(
        EntityVariable variable, EmbeddedAttribute attribute, List<ColumnMapping> columns, Position position)
        implements Term {
    public EmbeddedTerm {
        columns = List.copyOf(columns);
    }

    @Override
    public Class<?> type() {
        return attribute.javaType();
    }
}
