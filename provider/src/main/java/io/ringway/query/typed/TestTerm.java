// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/** Whether a test holds, as a value: true, false, or null where it is unknown. */
public record TestTerm(Test test, Position position) implements Term {
    @Override
    public Class<?> type() {
        return Boolean.class;
    }
}
