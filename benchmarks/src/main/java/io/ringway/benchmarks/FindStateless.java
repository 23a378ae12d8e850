// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.EntityStore;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.PlainAccount;

/** The row of {@link FindById}, read by the stateless core without a persistence context. */
@SuppressWarnings("NullAway.Init")
final class FindStateless implements Pair {
    private final FindById managed = new FindById();
    private EntityStore store;

    @Override
    public void open() {
        managed.open();
        store = managed.clients().factory().unwrap(EntityStore.class);
    }

    @Override
    public void close() {
        managed.close();
    }

    @Override
    public Account ringway() {
        return store.find(Account.class, Tables.ACCOUNT).orElseThrow();
    }

    @Override
    public PlainAccount byHand() {
        return managed.byHand();
    }
}
