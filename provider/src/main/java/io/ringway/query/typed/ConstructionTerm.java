// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.lang.reflect.Constructor;
import java.util.List;

/**
 * A new object of each row. Only items are such.
 *
 * @param constructor accessible; its parameters take the arguments as they are, but for numbers that have to be widened, and
 *     primitives, which take no null
 */
public record ConstructionTerm(Constructor<?> constructor, List<Term> arguments, Position position) implements Term {
    public ConstructionTerm {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Class<?> type() {
        return constructor.getDeclaringClass();
    }

    @Override
    public List<Term> operands() {
        return arguments;
    }
}
