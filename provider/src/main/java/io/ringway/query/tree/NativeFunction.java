// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** A function of the database: {@code FUNCTION('token', a.plate)}. */
public record NativeFunction(String name, List<Expression> arguments, Position position) implements Expression {
    public NativeFunction {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
        return arguments;
    }
}
