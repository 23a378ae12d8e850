// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/** Whether a value is null; never unknown. An embedded value is null when all its columns are. */
public record NullTest(Term value, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(value);
    }
}
