// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ValueField;
import io.ringway.query.tree.Position;
import java.util.List;

/** A field of a value that stands in one column: of a user-defined type or a tuple. Null where the base is null. */
public record FieldTerm(Term base, ValueField field, Position position) implements Term {
    @Override
    public Class<?> type() {
        return field.type().javaType();
    }

    @Override
    public List<Term> operands() {
        return List.of(base);
    }
}
