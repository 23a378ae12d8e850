// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs single benchmark methods, each in a JVM of its own, against one server.
 *
 * @param warmupSeconds for each JVM
 * @param seconds measured in each JVM
 */
record Timing(InetSocketAddress server, int warmupSeconds, int seconds) {

    /**
     * What an operation costs the client.
     *
     * @param time microseconds
     * @param bytes allocated by all threads of the JVM
     */
    record Cost(double time, double bytes) {}

    Cost cost(Class<?> benchmark, String method) {
        RunResult result = run(options(benchmark, method)
                .addProfiler(GCProfiler.class)
                .warmupTime(TimeValue.seconds(1))
                .warmupIterations(warmupSeconds)
                .measurementTime(TimeValue.seconds(1))
                .measurementIterations(seconds));
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes == null) {
            throw new IllegalStateException("The allocation of " + benchmark + " is not known");
        }
        return new Cost(result.getPrimaryResult().getScore(), bytes.getScore());
    }

    /** Milliseconds of one shot after some others in the same JVM. */
    double shot(Class<?> benchmark, String method, int warmups) {
        RunResult result =
                run(options(benchmark, method).warmupIterations(warmups).measurementIterations(1));
        return result.getPrimaryResult().getScore();
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, String method) {
        return new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .threads(1)
                .timeout(new TimeValue(1, TimeUnit.MINUTES))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("-D" + Sessions.PORT + "=" + server.getPort());
    }

    private static RunResult run(ChainedOptionsBuilder options) {
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            return results.iterator().next();
        } catch (RunnerException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
