// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import io.ringway.benchmarks.domain.Account;
import java.util.Objects;

/** One attribute of a managed instance is changed and flushed; by hand, a prepared UPDATE of one column. */
@SuppressWarnings("NullAway.Init")
final class ChangeAttribute implements Pair {
    private Clients clients;
    private Account account;
    private PreparedStatement update;
    private long visits = 1_000_000;

    @Override
    public void open() {
        clients = Clients.open();
        clients.entities().getTransaction().begin();
        account = Objects.requireNonNull(clients.entities().find(Account.class, Tables.ACCOUNT));
        update = clients.session().prepare(Statements.UPDATE_ACCOUNT);
    }

    @Override
    public void close() {
        clients.entities().getTransaction().rollback();
        clients.close();
    }

    @Override
    public Account ringway() {
        account.setVisits(visits++);
        clients.entities().flush();
        return account;
    }

    @Override
    public ResultSet byHand() {
        return clients.session()
                .execute(update.boundStatementBuilder()
                        .setLong(0, visits++)
                        .setUuid(1, Tables.ACCOUNT)
                        .setIdempotence(true)
                        .build());
    }
}
