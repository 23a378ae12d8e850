// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The stub in a process of its own, which ends with this one: nothing that it costs is counted as the client's. */
public final class StubProcess implements AutoCloseable {
    private final Process process;
    private final InetSocketAddress address;

    private StubProcess(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the stub and waits until it listens.
     *
     * @param partitionRows how many rows a partition has when it is read
     */
    public static StubProcess start(int partitionRows) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StubMain.class.getName(),
                Integer.toString(partitionRows));
        try {
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return new StubProcess(process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port(process)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The stub server did not start", failure);
        }
    }

    public InetSocketAddress address() {
        return address;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException failure) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int port(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("It ended before it listened");
        }
        return Integer.parseInt(line.strip());
    }
}
