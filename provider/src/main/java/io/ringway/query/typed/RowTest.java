// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code (a, b) > (x, y)}: the first of the values that are not the same decides; unknown when one that is needed is null.
 *
 * @param operator one that compares by order
 * @param left at least one, each comparable with its counterpart
 * @param right as many
 */
public record RowTest(Operator operator, List<Term> left, List<Term> right, Position position) implements Test {
    public RowTest {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    @Override
    public List<Term> terms() {
        List<Term> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }
}
