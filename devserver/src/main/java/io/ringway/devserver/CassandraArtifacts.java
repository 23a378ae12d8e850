// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The class path of a node: the artifacts that this module's build has listed, looked up in the local Maven
 * repositories, and fetched by Maven where they are missing.
 */
final class CassandraArtifacts {
    static final String RESOURCE = "/io/ringway/devserver/cassandra.classpath";

    private final List<Artifact> artifacts;

    CassandraArtifacts(List<Artifact> artifacts) {
        this.artifacts = List.copyOf(artifacts);
    }

    static CassandraArtifacts listed() {
        try (InputStream list = CassandraArtifacts.class.getResourceAsStream(RESOURCE)) {
            if (list == null) {
                throw Problems.noArtifactList();
            }
            return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problems.files("The list of the Cassandra node's artifacts cannot be read", Path.of(RESOURCE), e);
        }
    }

    /** @param list paths separated by colons, each below the placeholder of a local repository */
    static CassandraArtifacts parse(String list) {
        List<Artifact> artifacts = new ArrayList<>();
        for (String entry : list.strip().split(":", -1)) {
            artifacts.add(Artifact.parse(entry));
        }
        return new CassandraArtifacts(artifacts);
    }

    List<Artifact> all() {
        return artifacts;
    }

    /** The version of Cassandra. */
    String version() {
        return artifacts.stream()
                .filter(artifact -> artifact.name().equals("cassandra-all"))
                .map(Artifact::version)
                .findFirst()
                .orElse("");
    }

    /**
     * The files, each from the first repository that has it. What none has Maven fetches into the first.
     *
     * @param repositories at least one
     */
    List<Path> locate(List<Path> repositories, MavenFetch maven, Consumer<String> progress) {
        // Nodes that start at the same time need the same artifacts: the first one fetches them for all.
        synchronized (CassandraArtifacts.class) {
            fetchMissing(repositories, maven, progress);
        }
        return artifacts.stream()
                .flatMap(artifact -> find(artifact, repositories).stream())
                .toList();
    }

    private void fetchMissing(List<Path> repositories, MavenFetch maven, Consumer<String> progress) {
        List<Artifact> missing = missing(repositories);
        if (!missing.isEmpty()) {
            progress.accept("fetching " + missing.size() + " artifacts of Cassandra " + version() + " into "
                    + repositories.get(0));
            maven.fetch(missing, repositories, progress);
        }
        List<Artifact> absent = missing(repositories);
        if (!absent.isEmpty()) {
            throw Problems.fetchFailed(
                    0, "It reported success, but " + coordinates(absent) + " are not in " + repositories);
        }
    }

    private List<Artifact> missing(List<Path> repositories) {
        return artifacts.stream()
                .filter(artifact -> find(artifact, repositories).isEmpty())
                .toList();
    }

    private static Optional<Path> find(Artifact artifact, List<Path> repositories) {
        return repositories.stream()
                .map(repository -> repository.resolve(artifact.path()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    static List<String> coordinates(List<Artifact> artifacts) {
        return artifacts.stream().map(Artifact::coordinates).toList();
    }

    /**
     * One artifact.
     *
     * @param path its path in a repository of Maven's layout
     * @param classifier empty when it has none
     */
    record Artifact(String path, String group, String name, String version, String classifier) {
        private static final String PLACEHOLDER = "@repository@/";

        static Artifact parse(String entry) {
            String[] parts = entry.split("/", -1);
            int last = parts.length - 1;
            if (!entry.startsWith(PLACEHOLDER) || last < 4 || !entry.endsWith(".jar")) {
                throw new IllegalArgumentException("Not a path in a Maven repository: " + entry);
            }
            String name = parts[last - 2];
            String version = parts[last - 1];
            String plain = name + "-" + version;
            String stem = parts[last].substring(0, parts[last].length() - ".jar".length());
            String classifier = stem.equals(plain) ? "" : stem.substring(plain.length() + 1);
            String group = String.join(".", List.of(parts).subList(1, last - 2));
            return new Artifact(entry.substring(PLACEHOLDER.length()), group, name, version, classifier);
        }

        String coordinates() {
            String plain = group + ":" + name + ":" + version;
            return classifier.isEmpty() ? plain : plain + ":" + classifier;
        }
    }
}
