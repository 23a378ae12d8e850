// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code a OR b OR c}.
 *
 * @param operands at least two, none of them an Or: one that is given is taken apart
 */
public record Or(List<Expression> operands, Position position) implements Predicate {
    public Or {
        operands = operands.stream()
                .flatMap(operand -> operand instanceof Or nested ? nested.operands.stream() : Stream.of(operand))
                .toList();
        if (operands.size() < 2) {
            throw new IllegalArgumentException("OR of " + operands);
        }
    }

    /** Of any number: none is {@code FALSE}, one is itself. */
    public static Expression of(List<? extends Expression> operands, Position position) {
        return switch (operands.size()) {
            case 0 -> new Literal(false, position);
            case 1 -> operands.get(0);
            default -> new Or(List.copyOf(operands), position);
        };
    }

    @Override
    public List<Expression> children() {
        return operands;
    }
}
