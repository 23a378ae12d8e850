// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryIndexProcessorTest {
    private static final String FLEET = """
            package shop;

            import jakarta.data.repository.Repository;

            @Repository
            public interface Fleet {
                @Repository(provider = "Ringway")
                interface Inner {}

                @Repository(provider = "Another")
                interface Foreign {}

                @Repository
                class NoInterface {}
            }
            """;

    @TempDir
    Path temp;

    @Test
    void listsRepositories() throws Exception {
        compile("shop/Fleet.java", FLEET);

        assertThat(index()).hasContent("shop.Fleet\nshop.Fleet$Inner");
    }

    @Test
    void whatIsCompiledLaterIsAdded() throws Exception {
        compile("shop/Fleet.java", FLEET);
        Files.delete(temp.resolve("shop/Fleet$Inner.class"));
        compile(
                "shop/Depots.java",
                "package shop;\n\n@jakarta.data.repository.Repository\npublic interface Depots {}\n");

        assertThat(index()).hasContent("shop.Depots\nshop.Fleet");
    }

    @Test
    void whereNoneIsNothingIsWritten() throws Exception {
        compile("shop/Plain.java", "package shop;\n\npublic interface Plain {}\n");

        assertThat(index()).doesNotExist();
    }

    private Path index() {
        return temp.resolve("META-INF/ringway/repositories");
    }

    private void compile(String path, String text) throws IOException {
        Compilation compilation = new Compilation(temp).source(path, text);
        assertThat(compilation.run(new RepositoryIndexProcessor()))
                .as(() -> String.join("\n", compilation.messages()))
                .isTrue();
    }
}
