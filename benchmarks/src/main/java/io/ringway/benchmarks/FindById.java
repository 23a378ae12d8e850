// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.PlainAccount;
import java.util.Objects;

/** One row of twelve columns, read by its id. */
@SuppressWarnings("NullAway.Init")
final class FindById implements Pair {
    private Clients clients;
    private PreparedStatement select;

    @Override
    public void open() {
        clients = Clients.open();
        select = clients.session().prepare(Statements.SELECT_ACCOUNT);
    }

    final Clients clients() {
        return clients;
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
    public Account ringway() {
        clients.entities().clear();
        return Objects.requireNonNull(clients.entities().find(Account.class, Tables.ACCOUNT));
    }

    @Override
    public PlainAccount byHand() {
        Row row = clients.session().execute(select.bind(Tables.ACCOUNT)).one();
        return Statements.account(Objects.requireNonNull(row));
    }
}
