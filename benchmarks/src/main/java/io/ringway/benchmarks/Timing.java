// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
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
 * @param warmupTurns of a second, before the measured ones; a multiple of {@link SideBySide#CYCLE}
 * @param turns of a second that are measured; likewise
 */
record Timing(InetSocketAddress server, int warmupTurns, int turns) {
    /** A single one says little: the same start-up takes a quarter more or less from one JVM to the next. */
    private static final int SHOTS = 7;

    /**
     * What an operation costs the client.
     *
     * @param time in the benchmark's unit
     * @param bytes allocated by all threads of the JVM
     */
    record Cost(double time, double bytes) {}

    /** What both sides of a pair cost, turn by turn in one JVM; the turns of one index are neighbours in time. */
    record Turns(List<Cost> ringway, List<Cost> byHand) {}

    Turns turns(Comparison comparison) {
        Turns result = new Turns(new ArrayList<>(), new ArrayList<>());
        int turn = 0;
        for (Cost cost : costs(options(SideBySide.class, "operation").param("pair", comparison.name()))) {
            (SideBySide.isByHand(turn++) ? result.byHand() : result.ringway()).add(cost);
        }
        return result;
    }

    /** What an operation costs that takes no server, in each turn. */
    List<Cost> costs(Class<?> benchmark, String method) {
        return costs(options(benchmark, method));
    }

    /** Milliseconds of one shot after some others in the same JVM: the median of several JVMs. */
    double shot(Class<?> benchmark, String method, int warmups) {
        RunResult result = run(options(benchmark, method)
                .forks(SHOTS)
                .warmupIterations(warmups)
                .measurementIterations(1));
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    /**
     * A scan in a JVM with a heap that its rows would not fit into.
     *
     * @param server the process of the server
     * @param times how often it is measured, after one time that is not
     */
    Scanned scan(String method, long rows, long server, int times) {
        RunResult result = run(options(Scan.class, method)
                .param("rows", Long.toString(rows))
                .param("server", Long.toString(server))
                .jvmArgsAppend("-D" + Sessions.PORT + "=" + this.server.getPort(), "-Xmx" + Scanned.HEAP)
                .warmupIterations(1)
                .measurementIterations(times));
        return new Scanned(
                result.getPrimaryResult().getScore(),
                counted(result.getSecondaryResults().get("serverTime")),
                counted(result.getSecondaryResults().get("clientTime")));
    }

    private List<Cost> costs(ChainedOptionsBuilder options) {
        RunResult result = run(options.addProfiler(GCProfiler.class)
                .warmupTime(TimeValue.seconds(1))
                .warmupIterations(warmupTurns)
                .measurementTime(TimeValue.seconds(1))
                .measurementIterations(turns));
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(Timing::cost)
                .toList();
    }

    private static double counted(@Nullable Result<?> counter) {
        if (counter == null) {
            throw new IllegalStateException("The time of the processors is not known");
        }
        return counter.getScore();
    }

    private static Cost cost(IterationResult turn) {
        Result<?> bytes = turn.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes == null) {
            throw new IllegalStateException("The allocation is not known");
        }
        return new Cost(turn.getPrimaryResult().getScore(), bytes.getScore());
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
