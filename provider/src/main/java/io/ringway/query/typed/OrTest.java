// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * Any of several.
 *
 * @param tests at least two, none of them an OrTest
 */
public record OrTest(List<Test> tests, Position position) implements Test {
    public OrTest {
        tests = List.copyOf(tests);
    }
}
