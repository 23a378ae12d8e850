// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.RingwayException;
import io.ringway.devserver.DevCassandra.Options;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StartFailureIT {
    @RegisterExtension
    final Children children = new Children();

    @TempDir
    Path kept;

    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());
    private final Options options = Options.defaults().withProgress(progress::add);

    @Test
    void shows_the_end_of_the_log_of_a_node_that_ends() throws IOException {
        RingwayException failure = catchThrowableOfType(
                RingwayException.class, () -> DevCassandra.start(options.withJvmOptions("-XX:+NoSuchOption")));
        assertThat(failure.code()).isEqualTo("RW-1701");
        assertThat(failure)
                .hasMessageStartingWith("RW-1701: The Cassandra node ended with exit code 1 while it was starting [")
                .hasMessageContaining("The end of its log says:\n")
                .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
        Path log = Path.of(failure.problem().where());
        assertThat(log).content().contains("NoSuchOption");
        Path directory = log.getParent().getParent();
        assertThat(directory.resolve("data")).doesNotExist();
        NodeDirectory.deleteTree(directory);
    }

    @Test
    void shows_what_cassandra_itself_objects_to() {
        Options kettle = options.withDataDirectory(kept).withClusterName("kettle");
        DevCassandra.start(kettle).close();
        assertThatThrownBy(() -> DevCassandra.start(kettle.withClusterName("teapot")))
                .hasMessageStartingWith("RW-1701")
                .hasMessageContaining("Saved cluster name kettle != configured name teapot");
        assertThat(kept.resolve("data")).exists();
    }

    @Test
    void stops_a_node_that_takes_too_long() {
        RingwayException failure = catchThrowableOfType(
                RingwayException.class,
                () -> DevCassandra.start(options.withDataDirectory(kept).withStartTimeout(Duration.ofMillis(500))));
        assertThat(failure)
                .hasMessageStartingWith("RW-1702: The Cassandra node did not answer within 500 ms and was stopped ["
                        + kept.resolve("log").resolve("node.log") + "]")
                .hasMessageContaining("Options.withStartTimeout");
    }

    @Test
    void refuses_a_port_that_is_in_use_before_it_starts_anything() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.loopback(0));
            assertThatThrownBy(() -> DevCassandra.start(options.withPort(taken.getLocalPort())))
                    .isInstanceOf(RingwayException.class)
                    .hasMessage("RW-1706: The port for the Cassandra node is in use [127.0.0.1:"
                            + taken.getLocalPort()
                            + "]. Choose another with Options.withPort, or 0 for a free one.");
            assertThat(progress).isEmpty();
        }
    }

    @Test
    void refuses_a_data_directory_that_is_a_file() throws IOException {
        Path file = Files.createFile(kept.resolve("file"));
        assertThatThrownBy(() -> DevCassandra.start(options.withDataDirectory(file)))
                .isInstanceOf(RingwayException.class)
                .hasMessageStartingWith("RW-1708: The data directory cannot be created [" + file + "]");
    }

    @Test
    void refuses_a_data_directory_that_another_node_uses() {
        Options both = options.withDataDirectory(kept);
        try (DevCassandra first = DevCassandra.start(both)) {
            assertThatThrownBy(() -> DevCassandra.start(both))
                    .isInstanceOf(RingwayException.class)
                    .hasMessageStartingWith("RW-1714: Another Cassandra node uses the data directory [" + kept);
            assertThat(CqlProbe.answers(first.address())).isTrue();
            first.kill();
            assertThatThrownBy(first::suspend)
                    .isInstanceOf(RingwayException.class)
                    .hasMessage("RW-1709: Cannot suspend a Cassandra node that is not running [" + first.contactPoint()
                            + "].");
            first.close();
            assertThatThrownBy(first::restart)
                    .isInstanceOf(RingwayException.class)
                    .hasMessageStartingWith("RW-1713: This Cassandra node has been closed");
        }
    }

    @Test
    void of_several_nodes_none_is_left_when_one_fails() {
        assertThatThrownBy(() -> DevCassandra.startAll(
                        options, options.withDataDirectory(kept).withJvmOptions("-XX:+NoSuchOption")))
                .isInstanceOf(RingwayException.class)
                .hasMessageStartingWith("RW-1701");
    }
}
