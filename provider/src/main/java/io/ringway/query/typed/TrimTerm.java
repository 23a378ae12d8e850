// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.Trim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text without what stands at its ends.
 *
 * @param character a text or a Character; null for a blank
 */
public record TrimTerm(Trim.Side side, @Nullable Term character, Term value, Position position) implements Term {
    @Override
    public Class<?> type() {
        return String.class;
    }

    @Override
    public List<Term> operands() {
        return character == null ? List.of(value) : List.of(character, value);
    }
}
