// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a node. */
final class NodeProcess {
    private static final long POLL_MILLIS = 40;
    private static final long ORDERLY_END_SECONDS = 15;

    private final Process process;
    private volatile boolean suspended;

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

    void suspend() {
        signal("STOP");
        suspended = true;
    }

    void resume() {
        signal("CONT");
        suspended = false;
    }

    /** Ends the process at once and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Lets the node write what it holds in memory and end by itself; kills it when it does not. */
    void end() {
        if (suspended && alive()) {
            resume();
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

    /** By the shell's own kill, since Java has no way to send these signals. */
    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int exitCode = kill.waitFor();
            if (exitCode != 0) {
                throw Problems.signalRefused(name, pid(), exitCode);
            }
        } catch (IOException e) {
            throw Problems.files("Signals need a POSIX shell", Path.of("sh"), e);
        } catch (InterruptedException e) {
            throw Problems.interrupted("a signal was sent to a Cassandra node", e);
        }
    }
}
