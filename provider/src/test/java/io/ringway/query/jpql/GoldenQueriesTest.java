// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.query.tree.Renderer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code queries.txt}, which reads as a description of the language. */
class GoldenQueriesTest {
    private final JpqlParser parser = new JpqlParser();

    @TestFactory
    Stream<DynamicTest> isReadAsTheTableSays() {
        return GoldenQueries.all().stream()
                .map(row -> DynamicTest.dynamicTest(
                        '"' + row.text() + '"', () -> assertThat(outcome(row)).isEqualTo(row.outcome())));
    }

    private String outcome(GoldenQueries.Row row) {
        try {
            String canonical = Renderer.render(row.read(parser));
            return row.refused() ? "not refused: " + canonical : canonical;
        } catch (IllegalArgumentException e) {
            return row.refused() ? e.getMessage() : "refused: " + e.getMessage();
        }
    }
}
