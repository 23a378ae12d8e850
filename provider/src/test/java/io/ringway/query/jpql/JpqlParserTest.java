// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.query.tree.Node;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Renderer;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JpqlParserTest {
    private final JpqlParser parser = new JpqlParser();

    @Test
    void everyNodeKnowsItsPlace() {
        String text = "SELECT a.x.y FROM A a WHERE a.name = 'x' AND UPPER(a.z) IN :p ORDER BY a.name";

        for (Node node : all(parser.parse(text))) {
            assertThat(node.at()).isBetween(0, text.length() - 1);
            if (node instanceof Path path) {
                assertThat(text.substring(node.at())).startsWith(String.join(".", path.segments()));
            }
        }
    }

    @Test
    void placesAreCountedAsJavaCounts() {
        SelectQuery query = (SelectQuery) parser.parse("SELECT a FROM A a WHERE a.x = '😀' AND a.y = 1");

        assertThat(query.where().children().get(1).at()).isEqualTo(39);
    }

    @Test
    void placesMakeNoDifference() {
        assertThat(parser.parse("FROM A a WHERE a.x = 1")).isEqualTo(parser.parse("from  A  a  where (a.x)=1"));
    }

    @Test
    void namesAreThoseOfJava() {
        String text = "FROM A größe WHERE größe.𝒳 = :ñ AND größe.x€ = größe._٣";

        assertThat(Renderer.render(parser.parse(text))).isEqualTo(text);
        assertRefused("FROM A ٣größe", "The character ٣ has no meaning");
        assertRefused("FROM A größe WHERE größe.→ = 1", "The character → has no meaning");
    }

    @Test
    void longChainsOfConditionsAreRead() {
        String text = "FROM A a WHERE "
                + IntStream.range(0, 5_000).mapToObj(i -> "a.x = " + i).collect(Collectors.joining(" OR "));

        assertThat(Renderer.render(parser.parse(text))).isEqualTo(text);
    }

    @Test
    void whatWouldExhaustTheStackIsRefused() {
        assertRefused(
                "FROM A a WHERE " + "(".repeat(50_000) + "a.x", "Parentheses and CASE are nested more than 100 deep");
        assertRefused("FROM A a WHERE " + "CASE ".repeat(50_000), "Parentheses and CASE are nested more than 100 deep");
        assertRefused("FROM A a WHERE a.x = 1" + " + 1".repeat(50_000), "More than 500 operands of + and -");
        assertRefused("FROM A a WHERE a.x = 1" + " * 1".repeat(50_000), "More than 500 operands of * and /");
        assertRefused("FROM A" + " UNION FROM A".repeat(50_000), "More than 500 operands of UNION and EXCEPT");
        assertRefused("FROM A" + " INTERSECT FROM A".repeat(50_000), "More than 500 operands of INTERSECT");
    }

    @Test
    void signsAndNotsAreNoNesting() {
        assertThat(Renderer.render(parser.parse(
                        "FROM A a WHERE " + "NOT ".repeat(50_001) + "a.x = " + "- ".repeat(50_000) + "a.y")))
                .isEqualTo("FROM A a WHERE NOT a.x = a.y");
    }

    @Test
    void parenthesesUpToTheLimitAreRead() {
        String text = "FROM A a WHERE " + "(".repeat(100) + "a.x = 1" + ")".repeat(100);

        assertThat(Renderer.render(parser.parse(text))).isEqualTo("FROM A a WHERE a.x = 1");
    }

    @Test
    void whatIsLearnedIsThrownAwayWhenItIsLarge() {
        JpqlParser forgetful = new JpqlParser(100);
        RandomTrees trees = new RandomTrees(7);
        for (int i = 0; i < 50; i++) {
            Statement tree = trees.statement();
            assertThat(forgetful.parse(Renderer.render(tree))).isEqualTo(tree);
        }

        forgetful.parse("FROM A");
        int after = forgetful.learned();
        forgetful.parse("FROM A");

        assertThat(after).isLessThan(100);
        assertThat(forgetful.learned()).isEqualTo(after);
    }

    @Test
    void manyThreadsUseOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(this::readGoldenQueries);
            }
            for (Future<List<String>> read : threads.invokeAll(readers)) {
                assertThat(read.get()).isEqualTo(readGoldenQueries());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> readGoldenQueries() {
        return GoldenQueries.all().stream()
                .filter(row -> !row.refused())
                .map(row -> Renderer.render(row.read(parser)))
                .toList();
    }

    private void assertRefused(String text, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.parse(text))
                .withMessageStartingWith("RW-1540: " + what + " [line 1, column ");
    }

    private static List<Node> all(Statement statement) {
        List<Node> nodes = new ArrayList<>(List.of(statement));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.addAll(nodes.get(i).children());
        }
        return nodes;
    }
}
