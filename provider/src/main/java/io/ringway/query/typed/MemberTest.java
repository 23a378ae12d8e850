// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * Whether a value is an element of a collection; of a map a value of it.
 *
 * @param collection in a column, or an {@link AssociationTerm}: then the value is an entity
 */
public record MemberTest(Term value, Term collection, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(value, collection);
    }
}
