// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a process of its own, which then ends in one way or another. */
class ParentsEndIT {
    @TempDir
    Path temporary;

    @Test
    void nothing_is_left_when_the_parent_is_killed() throws Exception {
        Process parent = startParent(DevCassandraMain.class);
        ProcessHandle node = parent.children().findFirst().orElseThrow();
        parent.destroyForcibly().waitFor();
        awaitEnd(node);
        assertThat(directories()).isEmpty();
    }

    @Test
    void nothing_is_left_when_the_parent_is_told_to_end() throws Exception {
        Process parent = startParent(DevCassandraMain.class);
        ProcessHandle node = parent.children().findFirst().orElseThrow();
        parent.destroy();
        assertThat(parent.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(node.isAlive()).isFalse();
        assertThat(directories()).isEmpty();
    }

    /** As Ctrl-C does, which goes to all processes of a terminal. */
    @Test
    void nothing_is_left_when_all_are_told_to_end_while_the_node_starts() throws Exception {
        Process parent = fork(DevCassandraMain.class);
        ProcessHandle node = awaitChild(parent);
        parent.destroy();
        node.destroy();
        assertThat(parent.waitFor(1, TimeUnit.MINUTES)).isTrue();
        awaitEnd(node);
        assertThat(directories()).isEmpty();
    }

    @Test
    void the_command_line_ends_with_its_input() throws Exception {
        Process parent = startParent(DevCassandraMain.class);
        ProcessHandle node = parent.children().findFirst().orElseThrow();
        parent.getOutputStream().close();
        assertThat(parent.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(parent.exitValue()).isZero();
        assertThat(node.isAlive()).isFalse();
        assertThat(directories()).isEmpty();
    }

    @Test
    void kept_data_is_closed_in_good_order_when_the_parent_is_killed() throws Exception {
        Path data = temporary.resolve("kept");
        Process parent = startParent(DevCassandraMain.class, "--data", data.toString());
        ProcessHandle node = parent.children().findFirst().orElseThrow();
        parent.destroyForcibly().waitFor();
        awaitEnd(node);
        assertThat(data.resolve("cluster1/log/node.log")).content().contains("Cassandra shutdown complete");
    }

    @Test
    void a_suspended_node_goes_too_when_the_parent_is_killed() throws Exception {
        Process parent = startParent(SuspendingMain.class);
        ProcessHandle node = parent.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        parent.destroyForcibly().waitFor();
        awaitEnd(node);
        assertThat(directories()).isEmpty();
    }

    /** Starts a node, suspends it and waits. */
    static final class SuspendingMain {
        private SuspendingMain() {}

        public static void main(String[] arguments) throws IOException {
            DevCassandra node = DevCassandra.start();
            node.suspend();
            System.out.println(node.contactPoint() + " " + node.localDatacenter());
            System.exit(System.in.read());
        }
    }

    private Process startParent(Class<?> main, String... arguments) throws Exception {
        Process parent = fork(main, arguments);
        BufferedReader output = parent.inputReader();
        assertThat(output.readLine()).matches("127\\.0\\.0\\.1:\\d+ datacenter1");
        return parent;
    }

    private Process fork(Class<?> main, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessHandle awaitChild(Process parent) throws InterruptedException {
        while (parent.isAlive()) {
            Optional<ProcessHandle> child = parent.children().findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("The parent ended before it started a node");
    }

    private static void awaitEnd(ProcessHandle process) throws Exception {
        CompletableFuture<ProcessHandle> end = process.onExit();
        end.get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
    }

    private List<Path> directories() throws IOException {
        try (var entries = Files.list(temporary)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("ringway-"))
                    .toList();
        }
    }
}
