// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.devserver.CassandraArtifacts.Artifact;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has the user's own Maven, with the user's own settings, fetch artifacts into a local repository: by a project that
 * lists exactly these and none of what they depend on.
 */
final class MavenFetch {
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:resolve";
    private static final int TAIL_LINES = 30;
    private static final int FILES_PER_REPORT = 50;

    private final Function<String, @Nullable String> environment;

    /** @param environment answers the value of an environment variable */
    MavenFetch(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** @param repositories the first one receives the artifacts */
    void fetch(List<Artifact> artifacts, List<Path> repositories, Consumer<String> progress) {
        Path maven =
                launcher().orElseThrow(() -> Problems.noMaven(CassandraArtifacts.coordinates(artifacts), repositories));
        Path project = null;
        try {
            project = Files.createTempDirectory("ringway-fetch-");
            Files.writeString(project.resolve("pom.xml"), pom(artifacts));
            run(maven, project, repositories.get(0), progress);
        } catch (IOException e) {
            throw Problems.files("Maven cannot be run", maven, e);
        } finally {
            if (project != null) {
                NodeDirectory.deleteTree(project);
            }
        }
    }

    private static void run(Path maven, Path project, Path repository, Consumer<String> progress) throws IOException {
        Process process = new ProcessBuilder(
                        maven.toString(), "-B", "-f", "pom.xml", "-Dmaven.repo.local=" + repository, GOAL)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            String tail = follow(process, progress);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw Problems.fetchFailed(exitCode, tail);
            }
        } catch (InterruptedException e) {
            throw Problems.interrupted("Maven was fetching artifacts", e);
        } finally {
            process.destroy();
        }
    }

    private static String follow(Process process, Consumer<String> progress) throws IOException {
        Deque<String> tail = new ArrayDeque<>();
        int fetched = 0;
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                tail.addLast(line);
                if (tail.size() > TAIL_LINES) {
                    tail.removeFirst();
                }
                // Among the files are the artifacts' descriptions and Maven's own plugins, so the total is not known.
                if (line.contains("Downloaded from") && ++fetched % FILES_PER_REPORT == 0) {
                    progress.accept("Maven has fetched " + fetched + " files");
                }
            }
        }
        return String.join("\n", tail);
    }

    static String pom(List<Artifact> artifacts) {
        StringBuilder pom = new StringBuilder("""
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.ringway.devserver</groupId>
                  <artifactId>fetch</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <dependencies>
                """);
        for (Artifact artifact : artifacts) {
            pom.append("    <dependency><groupId>").append(artifact.group());
            pom.append("</groupId><artifactId>").append(artifact.name());
            pom.append("</artifactId><version>").append(artifact.version()).append("</version>");
            if (!artifact.classifier().isEmpty()) {
                pom.append("<classifier>").append(artifact.classifier()).append("</classifier>");
            }
            pom.append(
                    "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>");
            pom.append("</dependency>\n");
        }
        return pom.append("  </dependencies>\n</project>\n").toString();
    }

    private Optional<Path> launcher() {
        boolean windows = File.separatorChar == '\\';
        String name = windows ? "mvn.cmd" : "mvn";
        Stream<String> homes = Stream.of("MAVEN_HOME", "M2_HOME")
                .flatMap(variable -> Stream.ofNullable(environment.apply(variable)))
                .map(home -> home + File.separator + "bin");
        Stream<String> path = Stream.ofNullable(environment.apply("PATH"))
                .flatMap(value -> Stream.of(value.split(File.pathSeparator, -1)));
        return Stream.concat(homes, path)
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
