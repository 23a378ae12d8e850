// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeCommandTest {
    @TempDir
    Path kept;

    @Test
    void begins_with_the_nodes_own_class_and_ends_with_where_its_data_is() {
        NodeDirectory directory = NodeDirectory.create(Optional.of(kept));
        List<String> line = line(directory);
        assertThat(line.get(0)).isEqualTo(Path.of("jdk", "bin", "java").toString());
        assertThat(line)
                .endsWith(
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                directory.classes().toString(),
                                directory.conf().toString(),
                                "a.jar",
                                "b.jar"),
                        "io.ringway.devserver.NodeMain",
                        directory.root().toString(),
                        "kept");
    }

    @Test
    void system_tables_of_kept_data_are_written_safely() {
        assertThat(line(NodeDirectory.create(Optional.of(kept)))).contains("-Dcassandra.unsafesystem=false");
        NodeDirectory temporary = NodeDirectory.create(Optional.empty());
        assertThat(line(temporary)).contains("-Dcassandra.unsafesystem=true").endsWith("temporary");
        temporary.delete();
        assertThat(temporary.root()).doesNotExist();
    }

    @Test
    void the_applications_options_come_last_and_may_choose_the_collector() {
        NodeDirectory directory = NodeDirectory.create(Optional.of(kept));
        assertThat(line(directory)).contains("-XX:+UseSerialGC");
        assertThat(line(directory, "-Xmx1g", "-XX:+UseG1GC"))
                .doesNotContain("-XX:+UseSerialGC")
                .containsSubsequence("-Xmx512m", "-Xmx1g", "-XX:+UseG1GC", "-cp");
    }

    private static List<String> line(NodeDirectory directory, String... extra) {
        return NodeCommand.line(
                Path.of("jdk", "bin", "java"), List.of(Path.of("a.jar"), Path.of("b.jar")), directory, List.of(extra));
    }
}
