// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import jakarta.persistence.TransactionRequiredException;

/** A JTA unit where the API of JTA is not on the class path: there is never a transaction. */
final class NoTransactions implements Demarcation {
    private final String unit;
    private final boolean synchronizedAlways;

    NoTransactions(String unit, boolean synchronizedAlways) {
        this.unit = unit;
        this.synchronizedAlways = synchronizedAlways;
    }

    static TransactionRequiredException nothingToJoin(String unit, String why, String remedy) {
        return new TransactionRequiredException(Problem.of("RW-1319", "There is no JTA transaction to join")
                .at(unit)
                .because(why)
                .fix(remedy)
                .text());
    }

    static TransactionRequiredException notFlushable(String unit, String why) {
        return new TransactionRequiredException(
                Problem.of("RW-1329", "An EntityManager that is not joined to the transaction cannot be flushed")
                        .at(unit)
                        .because(why)
                        .fix("Join an active transaction, and flush in it")
                        .text());
    }

    @Override
    public void beforeOperation() {}

    @Override
    public boolean isJoined() {
        return false;
    }

    @Override
    public boolean flushesQueries() {
        return false;
    }

    @Override
    public void requireFlushable() {
        if (!synchronizedAlways) {
            throw notFlushable(unit, "It is UNSYNCHRONIZED");
        }
    }

    @Override
    public void join() {
        throw nothingToJoin(
                unit, "The API jakarta.transaction is not on the class path", "Put a transaction manager there");
    }

    @Override
    public void failed(Throwable failure) {}

    @Override
    public void failedElsewhere(Throwable failure) {}

    @Override
    public boolean isPending() {
        return false;
    }
}
