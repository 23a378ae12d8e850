// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * A path that does not begin with a name: {@code TREAT(v AS Truck).load}, {@code VALUE(m).name}.
 *
 * @param segments not empty
 */
public record Navigation(PathExpression base, List<String> segments, Position position) implements PathExpression {
    public Navigation {
        segments = List.copyOf(segments);
    }

    @Override
    public List<Expression> children() {
        return List.of(base);
    }
}
