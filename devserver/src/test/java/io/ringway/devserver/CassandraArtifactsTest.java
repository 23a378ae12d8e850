// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import io.ringway.devserver.CassandraArtifacts.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassandraArtifactsTest {
    private static final String ONE = "org/one/cassandra-all/1.0/cassandra-all-1.0.jar";
    private static final String TWO = "org/two/native/2.0/native-2.0-linux.jar";

    @TempDir
    Path temporary;

    private final CassandraArtifacts artifacts =
            CassandraArtifacts.parse("@repository@/" + ONE + ":@repository@/" + TWO + "\n");
    private final List<String> progress = new ArrayList<>();
    private Path first;
    private Path second;

    @BeforeEach
    void repositories() throws IOException {
        first = Files.createDirectory(temporary.resolve("first"));
        second = Files.createDirectory(temporary.resolve("second"));
    }

    @Test
    void reads_coordinates_from_paths() {
        assertThat(artifacts.all())
                .containsExactly(
                        new Artifact(ONE, "org.one", "cassandra-all", "1.0", ""),
                        new Artifact(TWO, "org.two", "native", "2.0", "linux"));
        assertThat(CassandraArtifacts.coordinates(artifacts.all()))
                .containsExactly("org.one:cassandra-all:1.0", "org.two:native:2.0:linux");
        assertThatThrownBy(() -> CassandraArtifacts.parse("/home/me/lib.jar"))
                .hasMessage("Not a path in a Maven repository: /home/me/lib.jar");
    }

    @Test
    void the_list_of_this_build_holds_cassandra_and_nothing_of_the_application() {
        CassandraArtifacts listed = CassandraArtifacts.listed();
        assertThat(listed.version()).isEqualTo("5.0.9");
        assertThat(listed.all())
                .extracting(Artifact::name)
                .contains("cassandra-all", "netty-handler", "guava")
                .doesNotContain("java-driver-core", "ringway-spi", "jakarta.persistence-api", "junit-jupiter-api");
    }

    @Test
    void takes_each_artifact_from_the_first_repository_that_has_it() throws IOException {
        put(second, ONE);
        put(first, TWO);
        put(second, TWO);
        assertThat(artifacts.locate(List.of(first, second), maven(Map.of()), progress::add))
                .containsExactly(second.resolve(ONE), first.resolve(TWO));
        assertThat(progress).isEmpty();
    }

    @Test
    void says_what_is_missing_where_there_is_no_maven() {
        assertThatThrownBy(() -> artifacts.locate(List.of(first, second), maven(Map.of()), progress::add))
                .isInstanceOf(RingwayException.class)
                .hasMessage("RW-1704: Artifacts of the Cassandra node are missing and there is no Maven to fetch them:"
                        + " [org.one:cassandra-all:1.0, org.two:native:2.0:linux]. Looked in the local repositories ["
                        + first
                        + ", " + second + "] and for mvn on the PATH. Put Maven on the PATH, name its directory in"
                        + " MAVEN_HOME, or name a local repository that holds the artifacts in the system property"
                        + " ringway.devserver.repository.");
    }

    @Test
    void has_maven_fetch_what_is_missing_and_only_that() throws IOException {
        put(second, ONE);
        Path seen = temporary.resolve("seen.xml");
        Path target = first.resolve(TWO);
        Map<String, String> environment =
                fakeMaven("for i in $(seq 120); do echo Downloaded from somewhere; done; cp pom.xml '" + seen
                        + "'; echo \"$@\" > '" + seen + ".args'" + "; mkdir -p '" + target.getParent() + "'; touch '"
                        + target + "'");
        assertThat(artifacts.locate(List.of(first, second), maven(environment), progress::add))
                .containsExactly(second.resolve(ONE), target);
        assertThat(seen)
                .content()
                .contains("<groupId>org.two</groupId><artifactId>native</artifactId><version>2.0</version>"
                        + "<classifier>linux</classifier><exclusions><exclusion><groupId>*</groupId>")
                .doesNotContain("org.one");
        assertThat(Path.of(seen + ".args"))
                .content()
                .contains("-Dmaven.repo.local=" + first + " org.apache.maven.plugins:maven-dependency-plugin:");
        assertThat(progress)
                .containsExactly(
                        "fetching 1 artifacts of Cassandra 1.0 into " + first,
                        "Maven has fetched 50 files",
                        "Maven has fetched 100 files");
    }

    @Test
    void shows_the_end_of_mavens_output_when_it_fails() throws IOException {
        Map<String, String> environment = fakeMaven("echo no route to the repository; exit 7");
        assertThatThrownBy(() -> artifacts.locate(List.of(first), maven(environment), progress::add))
                .isInstanceOf(RingwayException.class)
                .hasMessage(
                        "RW-1705: Maven could not fetch the artifacts of the Cassandra node, exit code 7. The end of"
                                + " its output says:\nno route to the repository.");
    }

    @Test
    void does_not_trust_a_success_that_brought_nothing() throws IOException {
        Map<String, String> environment = fakeMaven("exit 0");
        assertThatThrownBy(() -> artifacts.locate(List.of(first), maven(environment), progress::add))
                .hasMessageStartingWith("RW-1705")
                .hasMessageContaining(
                        "It reported success, but [org.one:cassandra-all:1.0, org.two:native:2.0:linux] are not in");
    }

    private static MavenFetch maven(Map<String, String> environment) {
        return new MavenFetch(environment::get);
    }

    private Map<String, String> fakeMaven(String script) throws IOException {
        Path bin = Files.createDirectories(temporary.resolve("maven").resolve("bin"));
        Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Map.of("MAVEN_HOME", bin.getParent().toString());
    }

    private static void put(Path repository, String path) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }
}
