// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * Whether a collection has no elements; never unknown, as the database knows no difference between none and null.
 *
 * @param collection in a column, or an {@link AssociationTerm}
 */
public record EmptyTest(Term collection, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(collection);
    }
}
