// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.benchmarks.domain.Reading;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** A table is read as a whole: as a stream of entities, and by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init")
public class Scan {
    /** After so many instances the application lets go of them, as it would of what it has dealt with. */
    private static final int DEALT_WITH = 5_000;

    /** How many rows the table has. */
    @Param("0")
    long rows;

    /** The process of the server. */
    @Param("0")
    long server;

    private CqlSession session;
    private EntityManagerFactory factory;
    private Readings readings;

    @Setup
    public void open() {
        session = Sessions.open();
        readings = new Readings(session);
        factory = Sessions.unit(session)
                .property("ringway.query.access", "scan")
                .managedClass(Reading.class)
                .createEntityManagerFactory();
    }

    @TearDown
    public void close() {
        factory.close();
        session.close();
    }

    @Benchmark
    public long streamed(Processors processors) {
        long count = 0;
        try (EntityManager em = factory.createEntityManager();
                Stream<Reading> all = em.createQuery("SELECT r FROM Reading r", Reading.class)
                        .setHint("ringway.page-size", Readings.PAGE_ROWS)
                        .getResultStream()) {
            for (Iterator<Reading> each = all.iterator(); each.hasNext(); ) {
                each.next();
                if (++count % DEALT_WITH == 0) {
                    em.clear();
                }
            }
        }
        return require(count);
    }

    @Benchmark
    public long oneAfterTheOther(Processors processors) {
        return require(readings.oneAfterTheOther());
    }

    @Benchmark
    public long byPieces(Processors processors) {
        return require(readings.byPieces());
    }

    private long require(long count) {
        if (count != rows) {
            throw new IllegalStateException(count + " rows instead of " + rows);
        }
        return count;
    }

    /** The time that the processors spent on it, in milliseconds: in the server, and here. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processors {
        public double serverTime;
        public double clientTime;

        private long server;
        private double serverBefore;
        private double clientBefore;

        @Setup(Level.Iteration)
        public void begin(Scan scan) {
            server = scan.server;
            serverBefore = of(ProcessHandle.of(server).orElseThrow());
            clientBefore = of(ProcessHandle.current());
        }

        /** The counters are zero until now. */
        @TearDown(Level.Iteration)
        public void end() {
            serverTime = of(ProcessHandle.of(server).orElseThrow()) - serverBefore;
            clientTime = of(ProcessHandle.current()) - clientBefore;
        }

        private static double of(ProcessHandle process) {
            return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
        }
    }
}
