// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.query.tree.Renderer;
import io.ringway.query.tree.Statement;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tree is written as is read as that tree. */
class RoundTripTest {
    private static final int TREES = 1_000;

    private final JpqlParser parser = new JpqlParser();

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomTrees(long seed) {
        RandomTrees trees = new RandomTrees(seed);
        for (int i = 0; i < TREES; i++) {
            Statement tree = trees.statement();
            String text = Renderer.render(tree);
            assertThat(parser.parse(text)).as("seed %d: %s", seed, text).isEqualTo(tree);
        }
    }
}
