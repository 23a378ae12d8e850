// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * A branch of a CASE.
 *
 * @param test a condition in a {@link SearchedCase}, a value in a {@link SimpleCase}
 */
public record When(Expression test, Expression result, Position position) implements Node {
    @Override
    public List<Expression> children() {
        return List.of(test, result);
    }
}
