// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ringway.query.tree.Renderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text comes: it is read, or refused with the error of syntax; nothing else is thrown, and nothing hangs. */
class FuzzTest {
    private static final int TEXTS = 1_000;
    private static final Duration FAR_TOO_LONG = Duration.ofMinutes(2);
    private static final Pattern TOKENS = Pattern.compile("'[^']*'|\\w+|\\s+|.", Pattern.DOTALL);
    private static final Pattern REFUSAL =
            Pattern.compile("RW-15(40|02): .*\\[line \\d+, column \\d+\\].*\\n    .*\\n    .*\\^", Pattern.DOTALL);

    private static final List<String> ODDITIES = List.of(
            "'", "\"", ":", "?", "?1", ":x", "{", "}", "((", "))", "\0", "\n", "😀", "\ud83d", "1e", "1e999", ".", "..",
            "=", "'''");

    private final JpqlParser parser = new JpqlParser();

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutatedQueries(long seed) {
        Random random = new Random(seed);
        List<GoldenQueries.Row> rows = GoldenQueries.all();
        readAll(seed, () -> {
            List<String> tokens =
                    new ArrayList<>(tokens(rows.get(random.nextInt(rows.size())).text()));
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutate(tokens, random, rows);
            }
            return String.join("", tokens);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tokenSoup(long seed) {
        Random random = new Random(seed);
        List<String> soup = GoldenQueries.all().stream()
                .flatMap(row -> tokens(row.text()).stream())
                .distinct()
                .toList();
        readAll(seed, () -> {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "SELECT a FROM A a WHERE " : "");
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(soup.get(random.nextInt(soup.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            return text.toString();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyCharacters(long seed) {
        Random random = new Random(seed);
        readAll(seed, () -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65_536)));
            }
            return text.toString();
        });
    }

    private void readAll(long seed, java.util.function.Supplier<String> texts) {
        String[] current = {""};
        assertTimeoutPreemptively(
                FAR_TOO_LONG,
                () -> {
                    for (int i = 0; i < TEXTS; i++) {
                        current[0] = texts.get();
                        read(seed, current[0]);
                    }
                },
                () -> "seed " + seed + " hangs at: " + current[0]);
    }

    private void read(long seed, String text) {
        try {
            String canonical = Renderer.render(parser.parse(text));
            assertThat(Renderer.render(parser.parse(canonical)))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(canonical);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).as("seed %d: %s", seed, text).matches(REFUSAL);
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed + ": " + text, e);
        }
    }

    private static void mutate(List<String> tokens, Random random, List<GoldenQueries.Row> rows) {
        int at = random.nextInt(tokens.size() + 1);
        if (at == tokens.size() || random.nextInt(3) == 0) {
            tokens.add(
                    at, random.nextInt(3) == 0 ? ODDITIES.get(random.nextInt(ODDITIES.size())) : foreign(random, rows));
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.set(at, foreign(random, rows));
            default -> tokens.subList(at, tokens.size()).clear();
        }
        if (tokens.isEmpty()) {
            tokens.add("");
        }
    }

    private static String foreign(Random random, List<GoldenQueries.Row> rows) {
        List<String> tokens = tokens(rows.get(random.nextInt(rows.size())).text());
        return tokens.isEmpty() ? "" : tokens.get(random.nextInt(tokens.size()));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (Matcher matcher = TOKENS.matcher(text); matcher.find(); ) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
