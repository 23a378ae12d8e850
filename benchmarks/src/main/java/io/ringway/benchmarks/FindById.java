// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.PlainAccount;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One row of twelve columns, read by its id. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class FindById implements Pair {
    private Clients clients;
    private PreparedStatement select;

    @Override
    @Setup
    public void open() {
        clients = Clients.open();
        select = clients.session().prepare(Statements.SELECT_ACCOUNT);
    }

    final Clients clients() {
        return clients;
    }

    @Override
    @TearDown
    public void close() {
        clients.close();
    }

    @Override
    @Benchmark
    public Account ringway() {
        clients.entities().clear();
        return Objects.requireNonNull(clients.entities().find(Account.class, Tables.ACCOUNT));
    }

    @Override
    @Benchmark
    public PlainAccount byHand() {
        Row row = clients.session().execute(select.bind(Tables.ACCOUNT)).one();
        return Statements.account(Objects.requireNonNull(row));
    }
}
