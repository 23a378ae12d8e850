// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.Position;
import java.util.List;

/**
 * A whole id that is more than one attribute in one column: an embedded id, or an instance of the id class.
 *
 * @param owner whose id it is: the variable's entity, or the one that a reference of it leads to
 * @param columns of the variable's entity, for each column of the owner's key in its order
 */
public record IdTerm(EntityVariable variable, EntityMapping owner, List<ColumnMapping> columns, Position position)
        implements Term {
    public IdTerm {
        columns = List.copyOf(columns);
    }

    @Override
    public Class<?> type() {
        return owner.id().type();
    }
}
