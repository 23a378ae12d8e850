// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.RingwayException;
import io.ringway.devserver.DevCassandra.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the process of one node, as often as it is asked to, in one directory. */
final class NodeLauncher {
    private static final int ATTEMPTS = 3;

    private final Options options;
    private final NodeDirectory directory;
    private final Path java;
    private final CassandraArtifacts artifacts;
    private final List<Path> classPath;
    private int port;
    private int storagePort;
    private volatile @Nullable NodeProcess forked;

    private NodeLauncher(Options options, Path java, CassandraArtifacts artifacts, List<Path> classPath) {
        this.options = options;
        this.java = java;
        this.artifacts = artifacts;
        this.classPath = classPath;
        this.directory = NodeDirectory.create(options.dataDirectory());
    }

    /** Finds what a node needs. Fails before anything is created when it is not there. */
    static NodeLauncher prepare(Options options) {
        if (options.port() != 0 && !Ports.isFree(options.port())) {
            throw Problems.portTaken(options.port());
        }
        Path java = JavaRuntime.ofThisProcess().launcher();
        CassandraArtifacts artifacts = CassandraArtifacts.listed();
        List<Path> classPath =
                artifacts.locate(LocalRepositories.ofThisProcess(), new MavenFetch(System::getenv), options.progress());
        return new NodeLauncher(options, java, artifacts, classPath);
    }

    NodeDirectory directory() {
        return directory;
    }

    /** The port of the native protocol, known after the first launch. */
    int port() {
        return port;
    }

    /** Starts the node for the first time. A free port that something else has taken meanwhile is replaced. */
    NodeProcess launchFirst() {
        for (int attempt = 1; ; attempt++) {
            port = options.port() == 0 ? Ports.free() : options.port();
            storagePort = Ports.free();
            try {
                return launch();
            } catch (RingwayException e) {
                if (attempt == ATTEMPTS || options.port() != 0 || !portWasTaken(e)) {
                    directory.deleteAllButLog();
                    throw e;
                }
            }
        }
    }

    private static boolean portWasTaken(RingwayException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("ddress already in use") || message.contains("is in use by another process");
    }

    /** Starts the node again, on the same ports, which a process that has just ended may still hold for a moment. */
    NodeProcess launchAgain() {
        long deadline = System.nanoTime() + options.startTimeout().toNanos();
        while (!Ports.isFree(port) || !Ports.isFree(storagePort)) {
            if (System.nanoTime() > deadline) {
                throw Problems.portTaken(port);
            }
            pause();
        }
        return launch();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw Problems.interrupted("waiting for a port", e);
        }
    }

    /** Leaves nothing of a temporary node that is being started while this process ends. */
    void abandon() {
        NodeProcess starting = forked;
        if (directory.temporary()) {
            if (starting != null) {
                starting.kill();
            }
            directory.delete();
        }
    }

    private NodeProcess launch() {
        long begin = System.nanoTime();
        String place = "127.0.0.1:" + port;
        options.progress()
                .accept("starting Cassandra " + artifacts.version() + " (for development and tests only) on " + place
                        + ", data in " + directory.root());
        directory.prepare(new NodeSettings(options, port, storagePort));
        NodeProcess process =
                NodeProcess.fork(NodeCommand.line(java, classPath, directory, options.jvmOptions()), directory);
        forked = process;
        process.awaitAnswer(Ports.loopback(port), options.startTimeout(), directory);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        options.progress()
                .accept("Cassandra on " + place + " is ready after " + millis / 1000 + "." + millis % 1000 / 100
                        + " s");
        return process;
    }
}
