// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.Problem;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@code <jar-file>} is: a URL is taken as it is; a path is relative to the directory that contains the unit's root (Jakarta Persistence 3.2, 8.2.1.6.3)
 * or, where it is not there, to the root itself.
 */
final class JarFiles {
    private JarFiles() {}

    /** @return the archive, or nothing and one problem more */
    static List<URL> existing(Listed jar, UnitDefinition unit, List<Problem> problems) {
        URL absolute = url(jar.value());
        if (absolute != null) {
            return List.of(absolute);
        }
        List<Path> looked = new ArrayList<>();
        Path root = unit.rootUrl().map(JarFiles::path).orElse(null);
        if (root != null) {
            Path parent = root.getParent();
            if (parent != null) {
                looked.add(parent.resolve(jar.value()).normalize());
            }
            looked.add(root.resolve(jar.value()).normalize());
        }
        for (Path candidate : looked) {
            if (Files.exists(candidate)) {
                try {
                    return List.of(candidate.toUri().toURL());
                } catch (MalformedURLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        problems.add(Problem.of("RW-1008", "The jar file '" + jar.value() + "' is not found")
                .at(jar.place())
                .because("Looked for " + looked)
                .fix("A path is relative to the directory that contains the root of the persistence unit"));
        return List.of();
    }

    private static @Nullable URL url(String value) {
        try {
            return value.indexOf(':') > 1 ? new URL(value) : null;
        } catch (MalformedURLException e) {
            return null;
        }
    }

    private static @Nullable Path path(URL root) {
        try {
            return root.getProtocol().equals("file") ? Path.of(root.toURI()) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
