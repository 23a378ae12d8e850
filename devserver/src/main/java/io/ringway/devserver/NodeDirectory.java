// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of one node: {@code conf}, {@code data}, {@code log}, {@code classes}; temporary or kept. */
final class NodeDirectory {
    private static final int TAIL_LINES = 40;
    private static final int TAIL_BYTES = 64 * 1024;

    private final Path root;
    private final boolean temporary;

    private NodeDirectory(Path root, boolean temporary) {
        this.root = root;
        this.temporary = temporary;
    }

    /** @param kept where the data stays; empty for a temporary directory */
    static NodeDirectory create(Optional<Path> kept) {
        try {
            Path root = kept.isPresent()
                    ? Files.createDirectories(kept.get().toAbsolutePath()).toRealPath()
                    : Files.createTempDirectory("ringway-devserver-").toRealPath();
            return new NodeDirectory(root, kept.isEmpty());
        } catch (IOException e) {
            throw Problems.files(
                    "The data directory cannot be created",
                    kept.orElse(Path.of(System.getProperty("java.io.tmpdir", "."))),
                    e);
        }
    }

    Path root() {
        return root;
    }

    boolean temporary() {
        return temporary;
    }

    Path conf() {
        return root.resolve("conf");
    }

    Path data() {
        return root.resolve("data");
    }

    Path classes() {
        return root.resolve("classes");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path log() {
        return logs().resolve("node.log");
    }

    /** Writes the configuration files and the class that the node's process begins with. */
    void prepare(NodeSettings settings) {
        try {
            checkUnused();
            for (String name : List.of("data", "commitlog", "hints", "saved_caches", "cdc_raw")) {
                Files.createDirectories(data().resolve(name));
            }
            Files.createDirectories(logs());
            Files.createDirectories(conf());
            Files.writeString(conf().resolve("cassandra.yaml"), settings.yaml(data()));
            Files.writeString(conf().resolve("cassandra-rackdc.properties"), settings.rackProperties());
            Files.writeString(conf().resolve("logback.xml"), NodeSettings.logging());
            copyMainClass();
        } catch (IOException e) {
            throw Problems.files("The directory of the Cassandra node cannot be written", root, e);
        }
    }

    /** The node's process holds the lock from its beginning to its end. */
    private void checkUnused() throws IOException {
        try (FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw Problems.directoryTaken(root);
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process is at this very point, about to start a node here.
            throw Problems.directoryTaken(root);
        }
    }

    private void copyMainClass() throws IOException {
        String resource = "/" + NodeMain.class.getName().replace('.', '/') + ".class";
        Path target = classes().resolve(resource.substring(1));
        Files.createDirectories(target.getParent());
        try (InputStream bytes = NodeDirectory.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("The class path has no " + resource);
            }
            Files.write(target, bytes.readAllBytes());
        }
    }

    /** The last lines of the node's log; empty when there is none. */
    String logTail() {
        return tail(log());
    }

    static String tail(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /**
     * Deletes what belongs to a temporary node. A start that fails and the end of the process may both want to, at the same
     * time: one after the other.
     */
    synchronized void delete() {
        if (temporary) {
            deleteTree(root);
        }
    }

    /** As {@link #delete}, but leaves the log, which an error message names. */
    synchronized void deleteAllButLog() {
        if (temporary) {
            List.of(conf(), data(), classes(), root.resolve("lock")).forEach(NodeDirectory::deleteTree);
        }
    }

    /** Deletes what a temporary node has stored. */
    synchronized void deleteData() {
        if (temporary) {
            deleteTree(data());
        }
    }

    static void deleteTree(Path directory) {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problems.files("The directory of a stopped Cassandra node cannot be deleted", directory, e);
        }
    }
}
