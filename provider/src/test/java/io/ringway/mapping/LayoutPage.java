// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of docs/LAYOUT.md. */
final class LayoutPage {
    private static final Pattern CODE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private static final List<Class<?>> EXAMPLES =
            List.of(LayoutTables.class, LayoutTypes.class, LayoutAssociations.class, LayoutHierarchies.class);

    private LayoutPage() {}

    /** What the classes of the examples are written as. */
    static String examples() {
        return EXAMPLES.stream()
                .map(examples -> read(Path.of("src/test/java/io/ringway/mapping", examples.getSimpleName() + ".java")))
                .collect(Collectors.joining());
    }

    static String text() {
        return read(Path.of("../docs/LAYOUT.md"));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The blocks of a language, in their order. */
    static List<String> blocks(String language) {
        return CODE.matcher(text())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Those that the page shows. */
    static List<Class<?>> entities() {
        return EXAMPLES.stream()
                .flatMap(examples -> Stream.of(examples.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .<Class<?>>map(type -> type)
                .toList();
    }
}
