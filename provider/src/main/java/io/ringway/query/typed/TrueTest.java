// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * Whether a value is true.
 *
 * @param value a Boolean; the constants TRUE and FALSE too
 */
public record TrueTest(Term value, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(value);
    }
}
