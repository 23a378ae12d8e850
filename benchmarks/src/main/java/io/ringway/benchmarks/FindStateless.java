// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.EntityStore;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.PlainAccount;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The row of {@link FindById}, read by the stateless core without a persistence context. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class FindStateless implements Pair {
    private final FindById managed = new FindById();
    private EntityStore store;

    @Override
    @Setup
    public void open() {
        managed.open();
        store = managed.clients().factory().unwrap(EntityStore.class);
    }

    @Override
    @TearDown
    public void close() {
        managed.close();
    }

    @Override
    @Benchmark
    public Account ringway() {
        return store.find(Account.class, Tables.ACCOUNT).orElseThrow();
    }

    @Override
    @Benchmark
    public PlainAccount byHand() {
        return managed.byHand();
    }
}
