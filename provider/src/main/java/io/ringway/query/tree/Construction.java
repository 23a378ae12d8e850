// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** An object that each row becomes: {@code NEW com.example.Summary(a.plate, a.year)}. */
public record Construction(String className, List<Expression> arguments, Position position) implements Expression {
    public Construction {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
        return arguments;
    }
}
