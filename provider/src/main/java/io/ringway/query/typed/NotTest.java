// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/**
 * The opposite.
 *
 * @param test one that has no opposite of its own
 */
public record NotTest(Test test, Position position) implements Test {
    @Override
    public List<Test> tests() {
        return List.of(test);
    }
}
