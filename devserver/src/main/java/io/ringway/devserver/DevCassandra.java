// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.ConnectionSpec;
import io.ringway.RingwayException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A real Cassandra node for development and tests: a cluster of its own with one node, in a process of its own, on the
 * loopback interface. It ends when it is closed, and at the latest with this process, however that ends.
 *
 * <p>The node runs on Java 17 and on artifacts of the local Maven repository, which Maven fetches when they are not
 * there yet. Safe for use by several threads; several nodes may be started at the same time.
 */
public final class DevCassandra implements AutoCloseable {
    static final String SUPERUSER = "cassandra";
    static final String SUPERUSER_PASSWORD = "cassandra";

    private final Options options;
    private final NodeLauncher launcher;
    private final Thread shutdownHook;
    private volatile NodeProcess process;
    private boolean closed;

    private DevCassandra(Options options, NodeLauncher launcher) {
        this.options = options;
        this.launcher = launcher;
        Thread whileStarting = new Thread(launcher::abandon, "ringway-devserver-shutdown");
        Runtime.getRuntime().addShutdownHook(whileStarting);
        try {
            this.process = launcher.launchFirst();
        } finally {
            removeShutdownHook(whileStarting);
        }
        this.shutdownHook = new Thread(this::stop, "ringway-devserver-shutdown");
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    private static void removeShutdownHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs already, and does all there is to do.
            return;
        }
    }

    /** As {@link #start(Options)} with the defaults: a free port, a temporary directory, progress on standard error. */
    public static DevCassandra start() {
        return start(Options.defaults());
    }

    /**
     * Starts a node and returns when it answers CQL, which takes about three seconds.
     *
     * @throws RingwayException when it cannot be started (RW-17xx); the message then has the end of the node's log and
     *     the log's place, and no process is left
     */
    public static DevCassandra start(Options options) {
        return new DevCassandra(options, NodeLauncher.prepare(options));
    }

    /**
     * Starts several nodes at the same time, each a cluster of its own.
     *
     * @return in the order of the options
     * @throws RingwayException when one of them cannot be started; the others are then closed
     */
    public static List<DevCassandra> startAll(Options... options) {
        List<CompletableFuture<DevCassandra>> starts = new ArrayList<>();
        for (Options each : options) {
            CompletableFuture<DevCassandra> started = new CompletableFuture<>();
            Thread thread = new Thread(() -> complete(started, each), "ringway-devserver-start");
            thread.setDaemon(true);
            thread.start();
            starts.add(started);
        }
        List<DevCassandra> nodes = new ArrayList<>();
        RuntimeException failure = null;
        for (CompletableFuture<DevCassandra> start : starts) {
            try {
                nodes.add(start.join());
            } catch (CompletionException e) {
                failure = added(failure, e);
            }
        }
        if (failure != null) {
            nodes.forEach(DevCassandra::close);
            throw failure;
        }
        return List.copyOf(nodes);
    }

    private static void complete(CompletableFuture<DevCassandra> started, Options options) {
        try {
            started.complete(start(options));
        } catch (RuntimeException | Error e) {
            started.completeExceptionally(e);
        }
    }

    private static RuntimeException added(@Nullable RuntimeException first, CompletionException next) {
        RuntimeException cause = next.getCause() instanceof RuntimeException raised ? raised : next;
        if (first == null) {
            return cause;
        }
        first.addSuppressed(cause);
        return first;
    }

    /** Where the native protocol is served; the same after a restart. */
    public InetSocketAddress address() {
        return Ports.loopback(launcher.port());
    }

    /** The address as {@code 127.0.0.1:port}. */
    public String contactPoint() {
        return "127.0.0.1:" + launcher.port();
    }

    /** The name of the node's only datacenter. */
    public String localDatacenter() {
        return options.datacenter();
    }

    /** How to connect: contact point, local datacenter and, where the node asks for them, the superuser's credentials. */
    public ConnectionSpec connectionSpec() {
        ConnectionSpec.Builder spec =
                ConnectionSpec.builder().contactPoints(contactPoint()).localDatacenter(localDatacenter());
        if (options.authentication()) {
            spec.credentials(SUPERUSER, SUPERUSER_PASSWORD);
        }
        return spec.build();
    }

    /** The id of the node's present or, when it does not run, last process. */
    public long pid() {
        return process.pid();
    }

    /** Whether the node's process runs; a suspended one does. */
    public boolean isAlive() {
        return process.alive();
    }

    /** The node's directory: {@code log/node.log}, {@code conf}, {@code data}. */
    public Path directory() {
        return launcher.directory().root();
    }

    /**
     * Stops the node's process without ending it: connections stay open and nothing answers.
     *
     * @throws RingwayException when it does not run, or when the system has no POSIX signals
     */
    public synchronized void suspend() {
        running("suspend").suspend();
    }

    /** Lets a suspended node go on. */
    public synchronized void resume() {
        running("resume").resume();
    }

    private NodeProcess running(String operation) {
        if (!process.alive()) {
            throw Problems.notRunning(operation, contactPoint());
        }
        return process;
    }

    /** Ends the node's process at once, as a crash would, and returns when it is gone. {@link #restart} brings it back. */
    public synchronized void kill() {
        process.kill();
    }

    /**
     * Starts the node again on the same port, after ending it when it runs. With a data directory of the application's
     * it has everything that it has ever acknowledged; with a temporary one it begins empty.
     *
     * @throws RingwayException as {@link #start(Options)}, and when this node has been closed
     */
    public synchronized void restart() {
        if (closed) {
            throw Problems.closed(contactPoint());
        }
        endProcess();
        launcher.directory().deleteData();
        process = launcher.launchAgain();
    }

    /** Ends the node: at once when its data is temporary, which is deleted; in good order when its data is kept. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            stop();
        }
        removeShutdownHook(shutdownHook);
    }

    private void stop() {
        endProcess();
        launcher.directory().delete();
    }

    private void endProcess() {
        if (launcher.directory().temporary()) {
            process.kill();
        } else {
            process.end();
        }
    }

    @Override
    public String toString() {
        return "DevCassandra[" + contactPoint() + ", process " + pid() + "]";
    }

    /** How a node is started. Immutable; each {@code with} gives a changed copy. */
    public static final class Options {
        private static final Options DEFAULTS = new Options();

        private @Nullable Path dataDirectory;
        private String clusterName = "ringway-dev";
        private String datacenter = NodeSettings.SIMPLE_DATACENTER;
        private boolean authentication;
        private int port;
        private Duration startTimeout = Duration.ofMinutes(2);
        private Duration requestTimeout = Duration.ofSeconds(5);
        private List<String> jvmOptions = List.of();
        private Consumer<String> progress = line -> System.err.println("[ringway-devserver] " + line);

        private Options() {}

        private Options(Options other) {
            this.dataDirectory = other.dataDirectory;
            this.clusterName = other.clusterName;
            this.datacenter = other.datacenter;
            this.authentication = other.authentication;
            this.port = other.port;
            this.startTimeout = other.startTimeout;
            this.requestTimeout = other.requestTimeout;
            this.jvmOptions = other.jvmOptions;
            this.progress = other.progress;
        }

        /** A free port, a temporary directory, datacenter {@code datacenter1}, no passwords, progress on standard error. */
        public static Options defaults() {
            return DEFAULTS;
        }

        /**
         * Keeps the node's data in a directory, which is created when it is not there. What the node has acknowledged
         * is then on disk, at the price of slower writes and of an orderly, slower {@link DevCassandra#close}. Without
         * it the directory is temporary and deleted with the node.
         */
        public Options withDataDirectory(Path directory) {
            Options changed = new Options(this);
            changed.dataDirectory = Objects.requireNonNull(directory, "directory");
            return changed;
        }

        /** The default is {@code ringway-dev}. Kept data belongs to the cluster name it was first started with. */
        public Options withClusterName(String name) {
            if (name.isBlank()) {
                throw Problems.option("The cluster's name is blank");
            }
            Options changed = new Options(this);
            changed.clusterName = name;
            return changed;
        }

        /** The default is {@code datacenter1}. Kept data belongs to the datacenter it was first started with. */
        public Options withDatacenter(String name) {
            if (!name.matches("[A-Za-z0-9_.-]+")) {
                throw Problems.option("The datacenter's name '" + name + "' is not of letters, digits, _, . and -");
            }
            Options changed = new Options(this);
            changed.datacenter = name;
            return changed;
        }

        /** Whether clients need a password. There is the superuser {@code cassandra}, whose password is the same word. */
        public Options withAuthentication(boolean required) {
            Options changed = new Options(this);
            changed.authentication = required;
            return changed;
        }

        /** @param number the port of the native protocol; 0 for a free one, the default */
        public Options withPort(int number) {
            if (number < 0 || number > 65_535) {
                throw Problems.option("The port " + number + " is not between 0 and 65535");
            }
            Options changed = new Options(this);
            changed.port = number;
            return changed;
        }

        /** How long a start may take; the default is two minutes. Fetching artifacts does not count. */
        public Options withStartTimeout(Duration limit) {
            Options changed = new Options(this);
            changed.startTimeout = positive(limit, "start timeout");
            return changed;
        }

        /** How long the node itself waits for reads and writes before it reports a timeout; the default is five seconds. */
        public Options withRequestTimeout(Duration limit) {
            Options changed = new Options(this);
            changed.requestTimeout = positive(limit, "request timeout");
            return changed;
        }

        /**
         * Options for the node's Java, after and above the built-in ones, such as {@code -Xmx1g}, or {@code
         * -XX:TieredStopAtLevel=4} for load tests.
         */
        public Options withJvmOptions(String... options) {
            Options changed = new Options(this);
            changed.jvmOptions = List.of(options);
            return changed;
        }

        /** @param consumer receives one line for each step of a start, in the thread that starts */
        public Options withProgress(Consumer<String> consumer) {
            Options changed = new Options(this);
            changed.progress = Objects.requireNonNull(consumer, "consumer");
            return changed;
        }

        private static Duration positive(Duration limit, String name) {
            if (limit.toMillis() <= 0) {
                throw Problems.option("The " + name + " " + limit + " is shorter than a millisecond");
            }
            return limit;
        }

        Optional<Path> dataDirectory() {
            return Optional.ofNullable(dataDirectory);
        }

        String clusterName() {
            return clusterName;
        }

        String datacenter() {
            return datacenter;
        }

        boolean authentication() {
            return authentication;
        }

        int port() {
            return port;
        }

        Duration startTimeout() {
            return startTimeout;
        }

        Duration requestTimeout() {
            return requestTimeout;
        }

        List<String> jvmOptions() {
            return jvmOptions;
        }

        Consumer<String> progress() {
            return progress;
        }
    }
}
