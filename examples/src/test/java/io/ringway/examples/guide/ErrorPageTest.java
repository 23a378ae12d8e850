// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors has the codes that the sources raise, each once, and says which of them cover several cases. */
class ErrorPageTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern RAISED = Pattern.compile("\"(RW-\\d{4})(?:\",\\s*([^;]{0,40}))?");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (RW-\\d{4})( \\*)? \\|");

    @Test
    void listsWhatTheSourcesRaise() throws IOException {
        List<String> listed = listed().map(row -> row.group(1)).toList();

        assertThat(listed).doesNotHaveDuplicates().isSorted();
        assertThat(listed).hasSizeGreaterThan(100).containsExactlyElementsOf(raised().keySet());
    }

    @Test
    void saysWhichCodesCoverSeveralCases() throws IOException {
        Set<String> marked = listed().filter(row -> row.group(2) != null)
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> several = new TreeSet<>();
        raised().forEach((code, texts) -> {
            if (texts.size() > 1) {
                several.add(code);
            }
        });

        assertThat(marked).isEqualTo(several);
    }

    private static Stream<MatchResult> listed() throws IOException {
        return LISTED.matcher(Files.readString(HOUSE.resolve("docs/errors.md"))).results();
    }

    /** The beginnings of the texts of each code, as they stand in the sources. */
    private static Map<String, Set<String>> raised() throws IOException {
        Map<String, Set<String>> raised = new TreeMap<>();
        try (Stream<Path> files = Files.walk(HOUSE)) {
            for (Path source : files.filter(ErrorPageTest::isMainSource).toList()) {
                RAISED.matcher(Files.readString(source))
                        .results()
                        .forEach(match -> raised.computeIfAbsent(match.group(1), code -> new TreeSet<>())
                                .add(String.valueOf(match.group(2)).replaceAll("\\s+", " ")));
            }
        }
        return raised;
    }

    private static boolean isMainSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.matches("\\.\\./(spi|enhancer|provider|devserver)/src/main/java/.*\\.java");
    }
}
