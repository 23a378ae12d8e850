// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Position;
import java.util.List;

/**
 * A function of the language. Its arguments have the types that it takes; of SIZE it is a collection, of INDEX there is an
 * {@link ElementTerm} instead.
 */
public record CallTerm(Builtin function, List<Term> arguments, Class<?> type, Position position) implements Term {
    public CallTerm {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Term> operands() {
        return arguments;
    }
}
