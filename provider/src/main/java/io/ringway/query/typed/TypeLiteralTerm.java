// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.Position;

/** The name of an entity, as a value to compare the type of an instance with. */
public record TypeLiteralTerm(EntityMapping entity, Position position) implements Term {
    @Override
    public Class<?> type() {
        return Class.class;
    }
}
