// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Both sides of a pair in one JVM, in turns of an iteration each: they share the session, the compiled driver and what
 * else the machine does meanwhile, which two JVMs would not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class SideBySide {
    /** Iterations after which the order of the turns repeats. */
    static final int CYCLE = 4;

    /** The name of the comparison. */
    @Param("")
    String pair;

    private Pair sides;
    private int iterations;
    private boolean byHand;

    /** Ringway, by hand, by hand, Ringway: neither side is always first. */
    static boolean isByHand(int iteration) {
        int turn = iteration % CYCLE;
        return turn == 1 || turn == 2;
    }

    @Setup
    public void open() {
        sides = Comparison.of(pair).pair().get();
        sides.open();
    }

    @Setup(Level.Iteration)
    public void turn() {
        byHand = isByHand(iterations++);
    }

    @TearDown
    public void close() {
        sides.close();
    }

    @Benchmark
    public Object operation() {
        return byHand ? sides.byHand() : sides.ringway();
    }
}
