// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.query.tree.Comparison.Operator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    @Test
    void theFirstDifferenceDecides() {
        assertThat(holds(Operator.GREATER, row(2, "a"), row(1, "b"))).isTrue();
        assertThat(holds(Operator.GREATER, row(1, "b"), row(1L, "a"))).isTrue();
        assertThat(holds(Operator.GREATER, row(1, "a"), row(2, "a"))).isFalse();
        assertThat(holds(Operator.LESS, row(1, "a"), row(1, "b"))).isTrue();
    }

    @Test
    void equalRowsAreInNoStrictOrder() {
        assertThat(holds(Operator.GREATER, row(1, 2), row(1, 2))).isFalse();
        assertThat(holds(Operator.LESS, row(1, 2), row(1, 2))).isFalse();
        assertThat(holds(Operator.GREATER_OR_EQUAL, row(1, 2), row(1, 2))).isTrue();
        assertThat(holds(Operator.LESS_OR_EQUAL, row(1, 2), row(1, 2))).isTrue();
    }

    @Test
    void aNullIsUnknownUnlessSomethingBeforeItDecides() {
        assertThat(holds(Operator.GREATER, row(2, null), row(1, 2))).isTrue();
        assertThat(holds(Operator.GREATER, row(1, null), row(1, 2))).isNull();
        assertThat(holds(Operator.GREATER, row(1, 2), row(null, 2))).isNull();
    }

    private static @Nullable Boolean holds(Operator operator, @Nullable Object[] left, @Nullable Object[] right) {
        return RowOrder.holds(operator, left, right);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
