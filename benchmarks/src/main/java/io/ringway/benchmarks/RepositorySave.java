// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.Repositories;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.Accounts;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@link PersistThousand}, saved by one call of a repository. */
@SuppressWarnings("NullAway.Init")
final class RepositorySave implements Pair {
    private final PersistThousand managed = new PersistThousand();
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
    public List<Account> ringway() {
        List<Account> all = new ArrayList<>(PersistThousand.ROWS);
        for (int i = 0; i < PersistThousand.ROWS; i++) {
            all.add(Samples.account(managed.nextId()));
        }
        return accounts.saveAll(all);
    }

    @Override
    public Object byHand() {
        return managed.byHand();
    }
}
