// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.QueryAccess;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.Measurement;
import io.ringway.context.query.CompiledQuery.Executable;
import io.ringway.context.query.UnitQueries;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.Feature;
import io.ringway.store.WriteClock;
import io.ringway.store.query.QueryLimits;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A query in JPQL becomes a plan: for the first time, and found again. Nothing is connected. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class Compiling {
    private static final String QUERY = "SELECT m.seq, m.value FROM Measurement m WHERE m.sensor = :sensor"
            + " AND m.seq BETWEEN :first AND :last AND m.kind = 'temperature' ORDER BY m.seq DESC";

    private final Set<Feature> features = EnumSet.allOf(Feature.class);
    private UnitQueries queries;
    private long count;

    @Setup
    public void open() {
        queries = new UnitQueries(
                EntityModel.of(List.of(Account.class, Measurement.class)),
                new QueryLimits(Sessions.IN_FLIGHT, 8, 32, 100_000),
                new WriteClock(Clock.systemUTC()),
                QueryAccess.SCAN);
    }

    /** Each text is another one: none is found. */
    @Benchmark
    public Executable anew() {
        return planned(QUERY + ", m.value + " + count++);
    }

    @Benchmark
    public Executable again() {
        return planned(QUERY);
    }

    private Executable planned(String jpql) {
        return queries.jpql(jpql).on(features, QueryAccess.SCAN);
    }
}
