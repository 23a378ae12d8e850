// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code a AND b AND c}.
 *
 * @param operands at least two, none of them an And: one that is given is taken apart
 */
public record And(List<Expression> operands, Position position) implements Predicate {
    public And {
        operands = operands.stream()
                .flatMap(operand -> operand instanceof And nested ? nested.operands.stream() : Stream.of(operand))
                .toList();
        if (operands.size() < 2) {
            throw new IllegalArgumentException("AND of " + operands);
        }
    }

    /** Of any number: none is {@code TRUE}, one is itself. */
    public static Expression of(List<? extends Expression> operands, Position position) {
        return switch (operands.size()) {
            case 0 -> new Literal(true, position);
            case 1 -> operands.get(0);
            default -> new And(List.copyOf(operands), position);
        };
    }

    @Override
    public List<Expression> children() {
        return operands;
    }
}
