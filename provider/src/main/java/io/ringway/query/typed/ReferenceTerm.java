// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ReferenceAttribute;
import io.ringway.query.tree.Position;

/** What a variable refers to, known by its id alone: enough to compare it, not to read it. */
public record ReferenceTerm(EntityVariable variable, ReferenceAttribute attribute, Position position) implements Term {
    @Override
    public Class<?> type() {
        return attribute.target().type();
    }
}
