// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Consistency;
import io.ringway.FlushException;
import io.ringway.RequestTimeout;
import io.ringway.RingwayException;
import io.ringway.StaleRowException;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lock modes: what is compared with its row when a transaction commits. Each public method is a test. */
public final class LockScenarios {
    private static final String READ = "SELECT balance, memo, name, version FROM shop.account WHERE name='a'";
    private static final String COMPARED = READ + " {consistency=SERIAL}";
    private static final String INCREMENT = "UPDATE shop.account SET version=2 WHERE name='a' IF version=1";

    private LockScenarios() {}

    public static void whatIsLockedAndNotWrittenIsComparedAtTheCommitAlone() {
        RecordedUnit unit = withAccount();

        assertThat(unit.in(em -> {
                    em.find(Account.class, "a", LockModeType.OPTIMISTIC);
                    em.flush();
                    em.persist(new Car(1, "AB"));
                }))
                .containsExactly(READ, COMPARED, "INSERT shop.car (id=1, mileage=0, plate='AB')");
        assertThat(unit.in(em -> em.lock(em.getReference(Account.class, "a"), LockModeType.READ)))
                .containsExactly(READ, COMPARED);
    }

    public static void whatIsWrittenIsComparedByTheConditionOfItsWrite() {
        RecordedUnit unit = withAccount();

        assertThat(unit.in(em ->
                        em.find(Account.class, "a", LockModeType.OPTIMISTIC).setBalance(2)))
                .containsExactly(READ, "UPDATE shop.account SET balance=2, version=2 WHERE name='a' IF version=1");
        assertThat(unit.in(em -> em.remove(em.find(Account.class, "a", LockModeType.OPTIMISTIC))))
                .containsExactly(READ, "DELETE shop.account WHERE name='a' IF version=2");
        assertThat(unit.in(em -> {
                    Account next = new Account("b", 3);
                    em.persist(next);
                    em.lock(next, LockModeType.OPTIMISTIC);
                }))
                .containsExactly("INSERT shop.account (name='b', balance=3, version=1) IF NOT EXISTS");
    }

    public static void aRowThatSomebodyElseWroteFailsTheCommitBeforeAnythingIsSent() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        Account mine = em.find(Account.class, "a", LockModeType.OPTIMISTIC);
        em.persist(new Car(1, "AB"));
        unit.in(other -> other.find(Account.class, "a").setBalance(5));

        RollbackException rolledBack = catchThrowableOfType(
                RollbackException.class, () -> em.getTransaction().commit());

        assertThat(rolledBack.getCause()).isInstanceOfSatisfying(StaleRowException.class, stale -> {
            assertThat(stale)
                    .hasMessage(
                            "RW-1361: The row with the id a was read at version 1, and has version 2 [Account]. It was to stay "
                                    + "as it was read until the commit, and somebody else wrote it. Nothing was sent. Do the "
                                    + "work again in a new transaction.");
            assertThat(stale.getEntity()).isSameAs(mine);
            assertThat(stale.row()).containsEntry("balance", 5L).containsEntry("version", 2);
        });
        assertThat(unit.log()).containsExactly(COMPARED);
    }

    public static void aRowThatIsGoneFailsTheCommit() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        em.lock(em.find(Account.class, "a"), LockModeType.OPTIMISTIC);
        unit.in(other -> other.remove(other.find(Account.class, "a")));

        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> em.getTransaction().commit())
                .withMessageStartingWith(
                        "RW-1317: The commit failed: RW-1361: The row with the id a, which was read at "
                                + "version 1, does not exist any more [Account].")
                .satisfies(e ->
                        assertThat(((StaleRowException) e.getCause()).row()).isEmpty());
    }

    public static void aForcedIncrementIsWrittenOnceWhateverElseChanges() {
        RecordedUnit unit = withAccount();

        assertThat(unit.in(em -> {
                    Account account = em.find(Account.class, "a", LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                    em.flush();
                    assertThat(account.getVersion()).isEqualTo(2);
                }))
                .containsExactly(READ, INCREMENT, COMPARED);
        assertThat(unit.in(em -> {
                    Account account = em.find(Account.class, "a");
                    em.lock(account, LockModeType.WRITE);
                    account.setMemo("mine");
                }))
                .containsExactly(READ, "UPDATE shop.account SET memo='mine', version=3 WHERE name='a' IF version=2");
        assertThat(unit.in(em -> em.remove(em.find(Account.class, "a", LockModeType.WRITE))))
                .containsExactly(READ, "DELETE shop.account WHERE name='a' IF version=3");
        assertThat(unit.in(em -> {
                    Account next = new Account("b", 3);
                    em.persist(next);
                    em.lock(next, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                    em.flush();
                    em.detach(next);
                }))
                .containsExactly("INSERT shop.account (name='b', balance=3, version=1) IF NOT EXISTS");
    }

    public static void aForcedIncrementOfAStaleRowIsRefused() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        em.find(Account.class, "a", LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        unit.in(other -> other.find(Account.class, "a").setBalance(5));

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(em::flush)
                .withMessageStartingWith("RW-1304: The row with the id a is not at version 1 [Account].");
    }

    public static void theNextVersionAloneDoesNotTellWhoseIncrementItIs() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        em.find(Account.class, "a", LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        unit.here().loseNextAnswer(line -> line.startsWith("UPDATE"));

        FlushException failure = catchThrowableOfType(FlushException.class, em::flush);

        assertThat(failure.unknown()).hasSize(1);
    }

    public static void aModeStaysUntilTheTransactionEndsAndOnlyGrows() {
        RecordedUnit unit = withAccount();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        Account account = em.find(Account.class, "a");
        assertThat(em.getLockMode(account)).isEqualTo(LockModeType.NONE);
        em.lock(account, LockModeType.NONE);
        assertThat(em.getLockMode(account)).isEqualTo(LockModeType.NONE);
        em.refresh(account, LockModeType.OPTIMISTIC);
        assertThat(em.getLockMode(account)).isEqualTo(LockModeType.OPTIMISTIC);
        em.lock(account, LockModeType.WRITE);
        em.lock(account, LockModeType.READ);
        em.refresh(account);
        assertThat(em.getLockMode(account)).isEqualTo(LockModeType.WRITE);
        em.getTransaction().commit();
        em.getTransaction().begin();
        assertThat(em.getLockMode(account)).isEqualTo(LockModeType.NONE);
        em.lock(account, LockModeType.OPTIMISTIC);
        em.clear();
        em.find(Account.class, "a");
        em.getTransaction().rollback();

        assertThat(unit.log()).containsExactly(READ, READ, READ, INCREMENT, READ);
    }

    public static void optionsAndHintsOfLocksAreTaken() {
        RecordedUnit unit = withAccount();
        Map<String, Object> hints =
                Map.of("jakarta.persistence.lock.timeout", 0, "jakarta.persistence.lock.scope", "NORMAL");

        assertThat(unit.in(em -> {
                    Account account = em.find(Account.class, "a", LockModeType.READ, hints);
                    em.lock(account, LockModeType.OPTIMISTIC, hints);
                    em.lock(account, LockModeType.READ, Timeout.ms(0), PessimisticLockScope.EXTENDED);
                }))
                .containsExactly(READ, COMPARED);
        assertThat(unit.in(em -> em.lock(
                        em.find(Account.class, "a"),
                        LockModeType.OPTIMISTIC,
                        Consistency.LOCAL_SERIAL,
                        RequestTimeout.of(Duration.ofSeconds(1)))))
                .containsExactly(READ, READ + " {consistency=LOCAL_SERIAL, timeout=PT1S}");
        assertThat(unit.in(em -> em.find(
                        Account.class,
                        "a",
                        LockModeType.OPTIMISTIC,
                        Consistency.ONE,
                        RequestTimeout.of(Duration.ofSeconds(1)))))
                .containsExactly(
                        READ + " {consistency=ONE, timeout=PT1S}", READ + " {consistency=SERIAL, timeout=PT1S}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.in(
                        em -> em.lock(em.find(Account.class, "a"), LockModeType.OPTIMISTIC, Consistency.QUORUM)))
                .withMessage("RW-1363: The option QUORUM does not go with a lock. Whether the row is as it was read is "
                        + "decided at SERIAL or LOCAL_SERIAL. Leave the option out, or name one of these.");
    }

    public static void locksThatAreNotPossibleAreRefusedBeforeAnythingIsRead() {
        RecordedUnit unit = withAccount();
        unit.in(em -> em.persist(new Car(1, "AB")));
        EntityManager em = unit.em();
        Car car = em.find(Car.class, 1);
        unit.log();
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> em.find(Account.class, "a", LockModeType.OPTIMISTIC));
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> em.lock(car, LockModeType.OPTIMISTIC));
        em.getTransaction().begin();
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> em.lock(car, LockModeType.OPTIMISTIC))
                .withMessage(
                        "RW-1360: The lock mode OPTIMISTIC needs a version, and the entity has none [Car]. Only the "
                                + "version of a row tells whether somebody else has changed it. Give the entity a @Version "
                                + "attribute, or leave the lock mode out.");
        for (LockModeType mode : List.of(
                LockModeType.PESSIMISTIC_READ,
                LockModeType.PESSIMISTIC_WRITE,
                LockModeType.PESSIMISTIC_FORCE_INCREMENT)) {
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> em.find(Account.class, "a", mode))
                    .withMessage(
                            "RW-1362: The lock mode " + mode + " is not possible [Account]. The database has no locks "
                                    + "that would keep others from a row. Use OPTIMISTIC or OPTIMISTIC_FORCE_INCREMENT, which "
                                    + "notice what others did.");
            assertThatExceptionOfType(RingwayException.class).isThrownBy(() -> em.refresh(car, mode));
        }
        assertThat(unit.log()).isEmpty();
    }

    public static void whatIsDetachedLetsItsModeGo() {
        RecordedUnit unit = withAccount();

        assertThat(unit.in(em -> em.detach(em.find(Account.class, "a", LockModeType.OPTIMISTIC))))
                .containsExactly(READ);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.in(em -> {
                    Account account = em.find(Account.class, "a", LockModeType.OPTIMISTIC);
                    em.remove(account);
                    em.getLockMode(account);
                }))
                .withMessageStartingWith("RW-1310: An instance that is not managed cannot be locked [Account].");
    }

    private static RecordedUnit withAccount() {
        RecordedUnit unit = RecordedUnit.of(Account.class, Car.class);
        unit.in(em -> em.persist(new Account("a", 1)));
        unit.log();
        return unit;
    }
}
