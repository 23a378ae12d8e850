// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.Problem;
import org.junit.jupiter.api.Test;

final class RefusalsTest {
    private static final String SHAPES = "io.ringway.enhancer.Shapes$";

    @Test
    void aFinalClass() {
        assertThat(refusal(Shapes.FinalEntity.class))
                .isEqualTo("RW-1802: The class is final and is not enhanced [" + SHAPES
                        + "FinalEntity]. Jakarta Persistence 3.2, 2.1 and 2.6 forbid it.");
        assertThat(refusal(Shapes.Pair.class))
                .isEqualTo("RW-1802: The class is final and is not enhanced [" + SHAPES
                        + "Pair]. A record cannot change, so there is nothing to track.");
    }

    @Test
    void aFinalFieldOfTheClassOrASuperclass() {
        String expected = "RW-1803: The class is not enhanced because a persistent field is final [" + SHAPES
                + "FinalField.name]. Jakarta Persistence 3.2, 2.1 forbids it.";
        assertThat(refusal(Shapes.FinalField.class)).isEqualTo(expected);
        assertThat(refusal(Shapes.BelowFinalField.class)).isEqualTo(expected);
    }

    @Test
    void aPropertyWithoutField() {
        assertThat(refusal(Shapes.NoField.class))
                .isEqualTo("RW-1804: The class is not enhanced because a persistent property has no field of its name"
                        + " and type [" + SHAPES + "NoField.name]. What its setter changes cannot be seen in a field."
                        + " Ringway compares its instances with a snapshot instead.");
    }

    @Test
    void anEmbeddableBelowAMappedSuperclass() {
        assertThat(refusal(Shapes.PartOfBase.class))
                .isEqualTo("RW-1805: The embeddable inherits attributes of an entity or a mapped superclass and is not"
                        + " enhanced [" + SHAPES + "PartOfBase]. Their changes are recorded in an entity of its own,"
                        + " which an embeddable is not. Ringway compares its instances with a snapshot instead.");
        assertThat(PersistentFields.of(Shapes.WiderPart.class).refusal()).isEmpty();
    }

    private static String refusal(Class<?> type) {
        return PersistentFields.of(type).refusal().map(Problem::text).orElseThrow();
    }
}
