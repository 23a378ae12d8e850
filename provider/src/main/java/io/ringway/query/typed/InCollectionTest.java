// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * Whether a value is one of those that a collection holds.
 *
 * @param collection a {@link ParameterTerm}, or a {@link ConstantTerm} with a {@link java.util.Collection}
 */
public record InCollectionTest(Term value, Term collection, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(value, collection);
    }
}
