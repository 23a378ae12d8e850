// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * All of several.
 *
 * @param tests at least two, none of them an AndTest
 */
public record AndTest(List<Test> tests, Position position) implements Test {
    public AndTest {
        tests = List.copyOf(tests);
    }
}
