// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.mapping.ValueType;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a path has led so far. */
sealed interface Place {
    /** An instance of an entity. */
    record Instance(EntityVariable variable) implements Place {}

    /**
     * What an instance refers to, known by its id as long as nothing else is asked of it.
     *
     * @param way the references from the variable on; more than one where an id is itself a reference
     * @param columns of the variable's entity, for each column of the target's key
     */
    record Referred(EntityVariable variable, List<ReferenceAttribute> way, List<ColumnMapping> columns)
            implements Place {
        ReferenceAttribute last() {
            return way.get(way.size() - 1);
        }
    }

    /**
     * An embedded value.
     *
     * @param owner the entity that it is an attribute of
     * @param columns of the variable's entity, for each column of the attribute
     */
    record Embedded(
            EntityVariable variable, EntityMapping owner, EmbeddedAttribute attribute, List<ColumnMapping> columns)
            implements Place {
        /** Whether it is the whole id of its owner. */
        boolean isId() {
            return attribute.id()
                    && attribute.javaType() == owner.id().type()
                    && attribute.columnCount() == owner.id().columns().size();
        }
    }

    /** A value that is in one column, or in what stands there. */
    record Value(Term term, @Nullable ValueType type) implements Place {}
}
