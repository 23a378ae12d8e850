// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The local Maven repositories in which the node's artifacts may lie, the likeliest first. */
final class LocalRepositories {
    /** Names a repository that goes before all others. */
    static final String PROPERTY = "ringway.devserver.repository";

    /** Jars that this module cannot be used without, so that one of them shows where the application's own repository is. */
    private static final List<String> KNOWN_JARS =
            List.of("/io/ringway/ringway-", "/jakarta/persistence/jakarta.persistence-api/");

    private LocalRepositories() {}

    static List<Path> ofThisProcess() {
        Set<Path> repositories = new LinkedHashSet<>();
        add(repositories, System.getProperty(PROPERTY));
        add(repositories, System.getProperty("maven.repo.local"));
        add(repositories, System.getProperty("localRepository"));
        onClassPath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")))
                .forEach(repository -> add(repositories, repository));
        repositories.add(Path.of(System.getProperty("user.home", "."), ".m2", "repository"));
        return repositories.stream()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    private static void add(Set<Path> repositories, @Nullable String directory) {
        if (directory != null && !directory.isBlank() && Files.isDirectory(Path.of(directory))) {
            repositories.add(Path.of(directory));
        }
    }

    static List<String> onClassPath(String classPath) {
        List<String> found = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            String slashed = entry.replace(File.separatorChar, '/');
            for (String known : KNOWN_JARS) {
                int at = slashed.indexOf(known);
                if (at > 0 && slashed.endsWith(".jar")) {
                    found.add(entry.substring(0, at));
                }
            }
        }
        return found;
    }
}
