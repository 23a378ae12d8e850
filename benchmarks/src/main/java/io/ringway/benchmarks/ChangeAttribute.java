// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import io.ringway.benchmarks.domain.Account;
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

/** One attribute of a managed instance is changed and flushed; by hand, a prepared UPDATE of one column. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class ChangeAttribute implements Pair {
    private Clients clients;
    private Account account;
    private PreparedStatement update;
    private long visits = 1_000_000;

    @Override
    @Setup
    public void open() {
        clients = Clients.open();
        clients.entities().getTransaction().begin();
        account = Objects.requireNonNull(clients.entities().find(Account.class, Tables.ACCOUNT));
        update = clients.session().prepare(Statements.UPDATE_ACCOUNT);
    }

    @Override
    @TearDown
    public void close() {
        clients.entities().getTransaction().rollback();
        clients.close();
    }

    @Override
    @Benchmark
    public Account ringway() {
        account.setVisits(visits++);
        clients.entities().flush();
        return account;
    }

    @Override
    @Benchmark
    public ResultSet byHand() {
        return clients.session()
                .execute(update.boundStatementBuilder()
                        .setLong(0, visits++)
                        .setUuid(1, Tables.ACCOUNT)
                        .setIdempotence(true)
                        .build());
    }
}
