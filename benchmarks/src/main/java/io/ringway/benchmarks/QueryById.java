// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.PlainAccount;

/** One row of twelve columns, by a query in JPQL that is compiled already. */
final class QueryById implements Pair {
    private final FindById find = new FindById();

    @Override
    public void open() {
        find.open();
    }

    @Override
    public void close() {
        find.close();
    }

    @Override
    public Account ringway() {
        find.clients().entities().clear();
        return find.clients()
                .entities()
                .createQuery("SELECT a FROM Account a WHERE a.id = :id", Account.class)
                .setParameter("id", Tables.ACCOUNT)
                .getSingleResult();
    }

    @Override
    public PlainAccount byHand() {
        return find.byHand();
    }
}
