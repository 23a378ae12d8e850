// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** A function of the language: {@code UPPER(name)}, {@code LOCAL DATE}. {@code a || b} is one too. */
public record FunctionCall(Builtin function, List<Expression> arguments, Position position) implements Expression {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
        return arguments;
    }
}
