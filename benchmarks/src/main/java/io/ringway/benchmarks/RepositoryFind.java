// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.Repositories;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.Accounts;
import io.ringway.benchmarks.domain.PlainAccount;

/** The row of {@link FindById}, read by a repository. */
@SuppressWarnings("NullAway.Init")
final class RepositoryFind implements Pair {
    private final FindById managed = new FindById();
    private Accounts accounts;

    @Override
    public void open() {
        managed.open();
        accounts = managed.clients().factory().unwrap(Repositories.class).get(Accounts.class);
    }

    @Override
    public void close() {
        managed.close();
    }

    @Override
    public Account ringway() {
        return accounts.findById(Tables.ACCOUNT).orElseThrow();
    }

    @Override
    public PlainAccount byHand() {
        return managed.byHand();
    }
}
