// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a value is one of several.
 *
 * @param items none: never
 */
public record InTest(Term value, List<Term> items, Position position) implements Test {
    public InTest {
        items = List.copyOf(items);
    }

    @Override
    public List<Term> terms() {
        List<Term> all = new ArrayList<>(items);
        all.add(0, value);
        return all;
    }
}
