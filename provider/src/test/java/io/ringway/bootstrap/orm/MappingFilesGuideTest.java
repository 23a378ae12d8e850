// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files of the guide are valid. */
final class MappingFilesGuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```xml\\n(.*?)```");

    @Test
    void filesOfTheGuideFollowTheirSchema() throws IOException {
        List<MappingFile> files = BLOCK.matcher(Files.readString(Path.of("../docs/guide/mapping-files.md")))
                .results()
                .map(block -> MappingFile.read(Mapped.text("mapping-files.md", block.group(1))))
                .toList();

        assertThat(files).hasSize(2);
        assertThat(files.get(0).classes())
                .extracting(MappedElement::className)
                .containsExactly("com.acme.library.Author", "com.acme.library.Book", "com.acme.library.Price");
        assertThat(files.get(1).unitMetadata()).isNotNull();
    }
}
