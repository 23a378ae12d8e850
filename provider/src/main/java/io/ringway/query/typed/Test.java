// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * What is true, false or unknown. A {@link NotTest} stands only around what has no opposite of its own: of AND, OR, the six
 * comparisons and NOT itself, the operands or the operator are turned around instead, which is the same in three values.
 */
public sealed interface Test
        permits ComparisonTest,
                QuantifiedTest,
                BetweenTest,
                InTest,
                InCollectionTest,
                InSubqueryTest,
                LikeTest,
                NullTest,
                EmptyTest,
                MemberTest,
                ExistsTest,
                AndTest,
                OrTest,
                NotTest,
                TrueTest {
    Position position();

    /** Where it stands, as an offset into the text; -1 when it was never text. */
    default int at() {
        return position().offset();
    }

    /** The values that it compares itself; those of tests and queries within it are not among them. */
    default List<Term> terms() {
        return List.of();
    }

    /** The tests that it is made of. */
    default List<Test> tests() {
        return List.of();
    }
}
