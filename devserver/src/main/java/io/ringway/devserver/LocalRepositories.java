// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.RingwayException;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The local Maven repositories in which the node's artifacts may lie, the likeliest first. */
final class LocalRepositories {
    /** Names a repository that goes before all others; it is created when it is not there. */
    static final String PROPERTY = "ringway.devserver.repository";

    private LocalRepositories() {}

    static List<Path> ofThisProcess() {
        List<Path> repositories = new ArrayList<>();
        named(PROPERTY).ifPresent(repositories::add);
        named("maven.repo.local").ifPresent(repositories::add);
        // Set by Maven's test plugins.
        named("localRepository").filter(Files::isDirectory).ifPresent(repositories::add);
        around(RingwayException.class, "/io/ringway/").ifPresent(repositories::add);
        around(PersistenceException.class, "/jakarta/persistence/").ifPresent(repositories::add);
        repositories.add(Path.of(System.getProperty("user.home", "."), ".m2", "repository"));
        return repositories.stream()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    private static Optional<Path> named(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** The repository that a class was loaded from, which is the application's own, wherever it is. */
    private static Optional<Path> around(Class<?> type, String group) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? Optional.empty()
                : repositoryOf(source.getLocation().toString(), group);
    }

    /**
     * @param location the URL of a jar
     * @param group where the repository ends and the artifact's path begins
     */
    static Optional<Path> repositoryOf(String location, String group) {
        int at = location.lastIndexOf(group);
        if (at < 0 || !location.startsWith("file:") || !location.endsWith(".jar")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(new URI(location.substring(0, at)))).filter(Files::isDirectory);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
