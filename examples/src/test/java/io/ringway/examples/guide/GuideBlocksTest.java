// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each Java block of the guide is a region of a test, so that what the guide shows is compiled and run. */
class GuideBlocksTest {
    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Path README = Path.of("../README.md");
    private static final Path TESTS = Path.of("src/test/java/io/ringway/examples/guide");

    /** A block behind a line {@code <!-- not run -->} is not held to it. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(<!-- not run -->\n)?```java\n(.*?)^```$");

    private static final Pattern REGION = Pattern.compile("(?ms)^ *// tag::([\\w-]+)\n(.*?)^ *// end::\\1$");
    private static final Pattern MARK = Pattern.compile("(?m)^ *// (tag|end)::[\\w-]+\n");

    @TestFactory
    Stream<DynamicTest> eachBlockIsRun() throws IOException {
        Set<String> regions = regions();
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getFileName().toString(), () -> assertThat(regions).containsAll(blocks(page))));
    }

    @Test
    void thereAreBlocksAndFewAreNotRun() throws IOException {
        int run = 0;
        int notRun = 0;
        for (Path page : pages()) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                if (block.group(1) == null) {
                    run++;
                } else {
                    notRun++;
                }
            }
        }
        assertThat(run).isGreaterThan(20);
        assertThat(notRun).isLessThan(run / 4);
    }

    private static Set<Path> pages() throws IOException {
        Set<Path> pages = new HashSet<>(Set.of(README));
        try (Stream<Path> files = Files.list(GUIDE)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    private static Set<String> blocks(Path page) throws IOException {
        Set<String> blocks = new HashSet<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            if (block.group(1) == null) {
                blocks.add(normalized(block.group(2)));
            }
        }
        return blocks;
    }

    private static Set<String> regions() throws IOException {
        Set<String> regions = new HashSet<>();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.toList()) {
                Matcher region = REGION.matcher(Files.readString(file));
                while (region.find()) {
                    regions.add(normalized(region.group(2)));
                }
            }
        }
        return regions;
    }

    private static String normalized(String code) {
        return MARK.matcher(code).replaceAll("").stripTrailing().stripIndent();
    }
}
