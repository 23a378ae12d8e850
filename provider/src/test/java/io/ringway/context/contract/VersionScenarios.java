// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.FlushException;
import io.ringway.StaleRowException;
import io.ringway.WriteOutcome;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;

/** Versions, which the database checks. Each public method is a test. */
public final class VersionScenarios {
    private static final String READ = "SELECT balance, memo, name, version FROM shop.account WHERE name='a'";

    private VersionScenarios() {}

    public static void everyWriteOfAVersionedRowIsConditional() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        Account account = new Account("a", 1);

        assertThat(unit.in(em -> {
                    em.persist(account);
                    em.flush();
                    assertThat(account.getVersion()).isEqualTo(1);
                    account.setBalance(2);
                    em.flush();
                    assertThat(account.getVersion()).isEqualTo(2);
                    em.remove(account);
                }))
                .containsExactly(
                        "INSERT shop.account (name='a', balance=1, version=1) IF NOT EXISTS",
                        "UPDATE shop.account SET balance=2, version=2 WHERE name='a' IF version=1",
                        "DELETE shop.account WHERE name='a' IF version=2");
    }

    public static void aReplacementChecksTheVersionOfTheRowItReplaces() {
        RecordedUnit unit = withAccount();

        assertThat(unit.in(em -> {
                    em.remove(em.find(Account.class, "a"));
                    em.persist(new Account("a", 9));
                }))
                .containsExactly(
                        READ, "UPDATE shop.account SET balance=9, memo=null, version=2 WHERE name='a' IF version=1");
        assertThat(unit.in(em -> {
                    em.remove(em.find(Account.class, "a"));
                    Account next = new Account("a", 10);
                    em.persist(next);
                    em.remove(next);
                }))
                .containsExactly(READ, "DELETE shop.account WHERE name='a' IF version=2");
    }

    public static void aStaleUpdateCarriesTheRow() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        Account mine = em.find(Account.class, "a");
        unit.in(other -> other.find(Account.class, "a").setBalance(5));
        mine.setMemo("mine");

        StaleRowException stale = catchThrowableOfType(StaleRowException.class, em::flush);

        assertThat(stale)
                .hasMessage("RW-1304: The row with the id a is not at version 1 [Account]. It has {version=2}. "
                        + "Refresh the instance, apply the change again, and flush.");
        assertThat(stale.getEntity()).isSameAs(mine);
        assertThat(stale.row()).containsEntry("version", 2);
        assertThat(stale.getCause()).isInstanceOf(FlushException.class);
        assertThat(((FlushException) stale.getCause()).notApplied())
                .extracting(WriteOutcome::entity)
                .containsExactly(mine);
        assertThat(mine.getVersion()).isEqualTo(1);
        em.refresh(mine);
        mine.setMemo("again");
        em.flush();
        assertThat(mine.getVersion()).isEqualTo(3);
    }

    public static void aChangeOrRemovalOfARowThatIsGoneIsStaleWithAnEmptyRow() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        Account mine = em.find(Account.class, "a");
        unit.in(other -> other.remove(other.find(Account.class, "a")));
        mine.setMemo("mine");

        StaleRowException stale = catchThrowableOfType(StaleRowException.class, em::flush);

        assertThat(stale)
                .hasMessage(
                        "RW-1304: The row with the id a does not exist any more [Account]. "
                                + "The database found no row to UPDATE. Refresh the instance, apply the change again, and flush.");
        assertThat(stale.row()).isEmpty();
        em.remove(mine);
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(em::flush)
                .withMessageContaining("The database found no row to DELETE.");
    }

    public static void anInsertOfAnExistingRowIsRefused() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        em.persist(new Account("a", 7));

        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(em::flush)
                .withMessage(
                        "RW-1303: A row with the id a exists already [Account]. "
                                + "The database refused the conditional insert. Choose another id, or find the row and change it.")
                .withCauseInstanceOf(FlushException.class);
    }

    public static void commitOfAStaleChangeIsARollback() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        Account mine = em.find(Account.class, "a");
        unit.in(other -> other.find(Account.class, "a").setBalance(5));
        mine.setBalance(6);

        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> em.getTransaction().commit())
                .withMessageStartingWith("RW-1317: The commit failed: RW-1304: ")
                .withCauseInstanceOf(StaleRowException.class);
        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(em.contains(mine)).isFalse();
    }

    public static void anAnswerThatGotLostIsDecidedByASerialRead() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        Account mine = em.find(Account.class, "a");
        unit.log();
        mine.setBalance(2);
        unit.here().loseNextAnswer(line -> line.startsWith("UPDATE"));

        em.flush();

        assertThat(unit.log())
                .containsExactly(
                        "UPDATE shop.account SET balance=2, version=2 WHERE name='a' IF version=1",
                        READ + " {consistency=SERIAL}");
        assertThat(mine.getVersion()).isEqualTo(2);
        em.remove(mine);
        unit.here().loseNextAnswer(line -> line.startsWith("DELETE"));
        em.flush();
        assertThat(em.find(Account.class, "a")).isNull();
        em.persist(new Account("a", 3));
        unit.here().loseNextAnswer(line -> line.startsWith("INSERT"));
        em.flush();
        assertThat(unit.log())
                .containsExactly(
                        "DELETE shop.account WHERE name='a' IF version=2",
                        READ + " {consistency=SERIAL}",
                        READ,
                        "INSERT shop.account (name='a', balance=3, version=1) IF NOT EXISTS",
                        READ + " {consistency=SERIAL}");
    }

    public static void anOldVersionDecidesNothingSinceTheWriteMayStillBegin() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        Account mine = em.find(Account.class, "a");
        mine.setBalance(2);
        unit.here().failNext(Effect.UNKNOWN, line -> line.startsWith("UPDATE"));

        FlushException failure = catchThrowableOfType(FlushException.class, em::flush);

        assertThat(failure)
                .hasMessageStartingWith(
                        "RW-1302: Of 1 writes 0 were applied, 0 were not applied, and of 1 it is unknown");
        assertThat(failure.unknown()).extracting(WriteOutcome::entity).containsExactly(mine);
        em.flush();
        assertThat(mine.getVersion()).isEqualTo(2);
    }

    public static void aRepeatedWriteRecognisesWhatItsFirstTryHasWritten() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        Account mine = em.find(Account.class, "a");
        mine.setBalance(2);
        loseAnswerAndDecision(unit, em, "UPDATE");

        em.flush();

        assertThat(mine.getVersion()).isEqualTo(2);
        em.remove(mine);
        loseAnswerAndDecision(unit, em, "DELETE");
        em.flush();
        Account next = new Account("a", 3);
        em.persist(next);
        loseAnswerAndDecision(unit, em, "INSERT");
        em.flush();
        assertThat(next.getVersion()).isEqualTo(1);
        next.setBalance(4);
        loseAnswerAndDecision(unit, em, "UPDATE");
        unit.in(other -> other.find(Account.class, "a").setBalance(5));
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(em::flush);
    }

    private static void loseAnswerAndDecision(RecordedUnit unit, EntityManager em, String verb) {
        unit.here().loseNextAnswer(line -> line.startsWith(verb));
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.endsWith("{consistency=SERIAL}"));
        FlushException failure = catchThrowableOfType(FlushException.class, em::flush);
        assertThat(failure.unknown()).hasSize(1);
    }

    private static RecordedUnit withAccount() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        unit.in(em -> em.persist(new Account("a", 1)));
        return unit;
    }
}
