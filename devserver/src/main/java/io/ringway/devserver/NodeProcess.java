// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of a node. */
final class NodeProcess {
    private static final long POLL_MILLIS = 40;
    private static final long ORDERLY_END_SECONDS = 15;
    private static final String HOLD = "kill -STOP $0 && echo stopped || exit 1; read -r line; kill -CONT $0";

    private final Process process;
    private @Nullable Process holder;

    private NodeProcess(Process process) {
        this.process = process;
    }

    /** @param directory its log receives standard output and standard error; what it held is overwritten */
    static NodeProcess fork(List<String> commandLine, NodeDirectory directory) {
        try {
            return new NodeProcess(new ProcessBuilder(commandLine)
                    .directory(directory.logs().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.log().toFile())
                    .start());
        } catch (IOException e) {
            throw Problems.files("The process of the Cassandra node cannot be started", Path.of(commandLine.get(0)), e);
        }
    }

    /** Returns when the node answers CQL. When it ends before, or does not in time, it is killed. */
    void awaitAnswer(InetSocketAddress address, Duration timeout, NodeDirectory directory) {
        long deadline = System.nanoTime() + timeout.toNanos();
        boolean answered = false;
        try {
            while (!CqlProbe.answers(address)) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw Problems.ended(process.exitValue(), directory.log(), directory.logTail());
                }
                if (System.nanoTime() > deadline) {
                    throw Problems.late(timeout, directory.log(), directory.logTail());
                }
            }
            answered = true;
        } catch (InterruptedException e) {
            throw Problems.interrupted("a Cassandra node was starting", e);
        } finally {
            if (!answered) {
                kill();
            }
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /**
     * Stops the process without ending it. Java cannot send the signal, so a shell does, and stays: when its input ends,
     * at the latest with this process, it lets the node go on, which then sees that its parent is gone.
     */
    synchronized void suspend() {
        if (holder != null) {
            return;
        }
        try {
            Process shell = new ProcessBuilder("sh", "-c", HOLD, String.valueOf(pid())).start();
            if (!"stopped".equals(shell.inputReader().readLine())) {
                throw Problems.signalRefused("SIGSTOP", pid(), shell.waitFor());
            }
            holder = shell;
        } catch (IOException e) {
            throw Problems.files("Suspending a Cassandra node needs a POSIX shell", Path.of("sh"), e);
        } catch (InterruptedException e) {
            throw Problems.interrupted("a Cassandra node was being suspended", e);
        }
    }

    /** Lets the process go on; nothing happens when it is not suspended. */
    synchronized void resume() {
        Process shell = holder;
        if (shell == null) {
            return;
        }
        holder = null;
        try {
            shell.getOutputStream().close();
            int exitCode = shell.waitFor();
            if (exitCode != 0) {
                throw Problems.signalRefused("SIGCONT", pid(), exitCode);
            }
        } catch (IOException e) {
            throw Problems.files("The shell that holds a Cassandra node does not answer", Path.of("sh"), e);
        } catch (InterruptedException e) {
            throw Problems.interrupted("a Cassandra node was being resumed", e);
        }
    }

    /** Ends the process at once and returns when it is gone. */
    synchronized void kill() {
        process.destroyForcibly();
        awaitEnd();
        if (holder != null) {
            holder.destroyForcibly();
            holder = null;
        }
    }

    /** Lets the node write what it holds in memory and end by itself; kills it when it does not, or cannot be resumed. */
    synchronized void end() {
        try {
            if (alive()) {
                resume();
            }
        } catch (RuntimeException suspended) {
            kill();
            throw suspended;
        }
        process.destroy();
        try {
            if (process.waitFor(ORDERLY_END_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private void awaitEnd() {
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
