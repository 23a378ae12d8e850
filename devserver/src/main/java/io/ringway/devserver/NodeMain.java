// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.cassandra.service.CassandraDaemon;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the node's process. It runs Cassandra and ends with the process that started it: standard input is
 * a pipe from there, and the pipe ends however that process ends. Its class file is copied into the node's directory,
 * so it is one class that needs no other of this module.
 */
final class NodeMain {
    private static final long ORDERLY_END_MILLIS = 10_000;

    /** In a field, since a channel that is no longer reachable gives its lock away. */
    private static @Nullable FileChannel lock;

    private NodeMain() {}

    /** @param arguments the node's directory, and {@code temporary} or {@code kept} */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        boolean temporary = arguments[1].equals("temporary");
        // Held as long as this process lives, and by nobody when it has died.
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            System.err.println("Another Cassandra node uses the directory " + directory);
            System.exit(3);
        }
        lock = channel;
        startDaemon("parent-watch", () -> awaitParentsEnd(temporary, directory));
        CassandraDaemon.main(new String[0]);
    }

    private static void awaitParentsEnd(boolean temporary, Path directory) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on this pipe.
            }
        } catch (IOException e) {
            System.err.println("The pipe from the parent broke: " + e);
        }
        if (temporary) {
            deleteAll(directory);
            Runtime.getRuntime().halt(0);
        }
        startDaemon("orderly-end-limit", NodeMain::haltLater);
        System.exit(0);
    }

    private static void startDaemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void haltLater() {
        try {
            Thread.sleep(ORDERLY_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    /** Cassandra may still be writing, so whatever cannot be deleted is left. */
    private static void deleteAll(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("Not everything in " + directory + " was deleted: " + e);
        }
    }
}
