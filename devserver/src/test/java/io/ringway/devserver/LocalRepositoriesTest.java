// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoriesTest {
    private static final String JAR =
            "jakarta/persistence/jakarta.persistence-api/3.2.0/jakarta.persistence-api-3.2.0.jar";

    @TempDir
    Path temporary;

    @Test
    void finds_the_repository_around_a_jar() throws IOException {
        Path repository = Files.createDirectory(temporary.resolve("with space"));
        String location = repository.resolve(JAR).toUri().toString();
        assertThat(LocalRepositories.repositoryOf(location, "/jakarta/persistence/"))
                .contains(repository);
    }

    @Test
    void finds_none_where_a_class_was_loaded_from_elsewhere() {
        String group = "/io/ringway/";
        assertThat(LocalRepositories.repositoryOf("file:/home/io/ringway/target/classes/", group))
                .isEmpty();
        assertThat(LocalRepositories.repositoryOf("file:/srv/lib/ringway-spi.jar", group))
                .isEmpty();
        assertThat(LocalRepositories.repositoryOf("jar:nested:/app.jar/!io/ringway/x.jar", group))
                .isEmpty();
    }

    @Test
    void the_repository_that_the_application_came_from_is_among_those_of_this_process() {
        assertThat(LocalRepositories.ofThisProcess())
                .anySatisfy(repository -> assertThat(repository.resolve(JAR)).exists());
    }
}
