// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text fits a pattern.
 *
 * @param escape a text of one character or a Character; null when there is none
 */
public record LikeTest(Term value, Term pattern, @Nullable Term escape, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return escape == null ? List.of(value, pattern) : List.of(value, pattern, escape);
    }
}
