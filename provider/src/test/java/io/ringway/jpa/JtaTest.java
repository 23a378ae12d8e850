// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.FlushException;
import io.ringway.RoutedEntityManager;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Car;
import io.ringway.jpa.jta.RegistryLookup;
import io.ringway.spi.DatastoreException.Effect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** EntityManagers in JTA transactions of a real transaction manager (Jakarta Persistence 3.2, 7.6). */
@ExtendWith(Narayana.class)
class JtaTest {
    private static final String INSERT = "INSERT shop.car (id=1, mileage=0, plate='AB')";

    private final TransactionManager transactions = Narayana.manager();
    private final RecordedUnit unit = RecordedUnit.in(new RegistryLookup(Narayana.registry(), null), Car.class);
    private final EntityManager em = unit.factory().createEntityManager();

    @Test
    void commitFlushesAndKeepsInstancesManaged() throws Exception {
        transactions.begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        assertThat(unit.log()).isEmpty();
        transactions.commit();

        assertThat(unit.log()).containsExactly(INSERT);
        assertThat(em.isJoinedToTransaction()).isFalse();
        assertThat(em.contains(car)).isTrue();
        transactions.begin();
        em.find(Car.class, 1).setMileage(2);
        transactions.commit();
        assertThat(unit.log()).containsExactly("UPDATE shop.car SET mileage=2 WHERE id=1");
    }

    @Test
    void rollbackSendsNothingAndDetaches() throws Exception {
        transactions.begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        transactions.rollback();

        assertThat(em.contains(car)).isFalse();
        em.flush();
        assertThat(unit.log()).isEmpty();
    }

    @Test
    void whatFailedOnAnotherThreadIsNotWrittenByTheCommit() throws Exception {
        transactions.begin();
        em.persist(new Car(1, "AB"));
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.contains("id=1"));
        CompletionStage<Void> flush = em.unwrap(RoutedEntityManager.class).flushAsync();
        assertThatThrownBy(() -> flush.toCompletableFuture().get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(FlushException.class);
        unit.log();

        assertThatThrownBy(transactions::commit).isInstanceOf(RollbackException.class);
        assertThat(unit.log()).isEmpty();

        transactions.begin();
        em.persist(new Car(2, "CD"));
        transactions.commit();
        assertThat(unit.log()).hasSize(1);
    }

    @Test
    void whatFailedOnAnotherThreadMarksTheTransactionWhenItIsMetAgain() throws Exception {
        transactions.begin();
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.startsWith("SELECT"));
        CompletionStage<Car> found = em.unwrap(RoutedEntityManager.class).findAsync(Car.class, 1);
        assertThatThrownBy(() -> found.toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);

        em.find(Car.class, 1);
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        transactions.rollback();
    }

    @Test
    void aFailedFlushRollsTheTransactionBackAndIsItsCause() throws Exception {
        transactions.begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.contains("id=1"));

        RollbackException refused = catchThrowableOfType(RollbackException.class, transactions::commit);

        assertThat(refused)
                .hasCauseInstanceOf(FlushException.class)
                .cause()
                .hasMessageStartingWith(
                        "RW-1302: Of 1 writes 0 were applied, 1 were not applied, and of 0 it is unknown "
                                + "[INSERT Car on here/shop]. The first failure is: RW-1440: Too few replicas are alive");
        assertThat(em.contains(car)).isFalse();
    }

    @Test
    void twoEntityManagersFlushIntoOneTransaction() throws Exception {
        EntityManager other = unit.factory().createEntityManager();
        transactions.begin();
        em.persist(new Car(1, "AB"));
        other.persist(new Car(2, "AB"));
        transactions.commit();

        assertThat(unit.log()).containsExactly(INSERT, "INSERT shop.car (id=2, mileage=0, plate='AB')");
    }

    @Test
    void afterOneFailedFlushTheOthersAreLeftOut() throws Exception {
        EntityManager other = unit.factory().createEntityManager();
        transactions.begin();
        em.persist(new Car(1, "AB"));
        other.persist(new Car(2, "AB"));
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.contains("id=1"));

        assertThatThrownBy(transactions::commit).isInstanceOf(RollbackException.class);

        assertThat(unit.log()).noneMatch(line -> line.contains("id=2"));
    }

    @Test
    void anUnsynchronizedOneIsWrittenOnlyWhenItHasJoined() throws Exception {
        EntityManager apart = unit.factory().createEntityManager(SynchronizationType.UNSYNCHRONIZED);
        apart.persist(new Car(1, "AB"));
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(apart::flush)
                .withMessage("RW-1329: An EntityManager that is not joined to the transaction cannot be flushed "
                        + "[recorded]. It is UNSYNCHRONIZED, or the transaction is not active any more. "
                        + "Join an active transaction, and flush in it.");
        transactions.begin();
        assertThat(apart.find(Car.class, 1)).isNotNull();
        assertThat(apart.isJoinedToTransaction()).isFalse();
        transactions.commit();
        assertThat(unit.log()).noneMatch(line -> line.startsWith("INSERT"));

        transactions.begin();
        apart.joinTransaction();
        apart.joinTransaction();
        assertThat(apart.isJoinedToTransaction()).isTrue();
        transactions.commit();

        assertThat(unit.log()).containsExactly(INSERT);
        assertThat(apart.isJoinedToTransaction()).isFalse();
    }

    @Test
    void withoutATransactionThereIsNothingToJoin() {
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(em::joinTransaction)
                .withMessage("RW-1319: There is no JTA transaction to join [recorded]. "
                        + "None is active on this thread. Begin one.");
        assertThat(em.isJoinedToTransaction()).isFalse();
        em.persist(new Car(1, "AB"));
        em.flush();
        assertThat(unit.log()).containsExactly(INSERT);
        assertThatIllegalStateException()
                .isThrownBy(em::getTransaction)
                .withMessageStartingWith("RW-1326: An EntityTransaction goes with RESOURCE_LOCAL alone [recorded].");
    }

    @Test
    void withoutARegistryThereIsNothingToJoin() throws Exception {
        EntityManager alone = RecordedUnit.in(new RegistryLookup(null, null), Car.class)
                .factory()
                .createEntityManager();
        transactions.begin();
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(alone::joinTransaction)
                .withMessage("RW-1319: There is no JTA transaction to join [recorded]. "
                        + "No TransactionSynchronizationRegistry was found. "
                        + "Set ringway.transaction-synchronization-registry, or call from inside a container.");
        alone.persist(new Car(1, "AB"));
        assertThat(alone.isJoinedToTransaction()).isFalse();
    }

    @Test
    void aMarkedTransactionIsNotJoined() throws Exception {
        transactions.begin();
        transactions.setRollbackOnly();
        em.persist(new Car(1, "AB"));

        assertThat(em.isJoinedToTransaction()).isFalse();
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(em::flush)
                .withMessageStartingWith("RW-1329: ");
    }

    @Test
    void aSuspendedTransactionKeepsItsEntityManager() throws Exception {
        transactions.begin();
        em.persist(new Car(1, "AB"));
        Transaction first = transactions.suspend();
        assertThat(em.isJoinedToTransaction()).isFalse();
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(em::flush)
                .withMessageContaining("It is joined to another transaction, which has not ended.");

        transactions.begin();
        assertThat(em.isJoinedToTransaction()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(em::joinTransaction)
                .withMessage("RW-1328: The EntityManager is joined to another transaction [recorded]. "
                        + "That one has not ended, and what was changed in it is written at its end. "
                        + "Use another EntityManager, or end the transaction first.");
        transactions.commit();
        assertThat(unit.log()).isEmpty();

        transactions.resume(first);
        assertThat(em.isJoinedToTransaction()).isTrue();
        transactions.commit();
        assertThat(unit.log()).containsExactly(INSERT);
    }

    @Test
    void aClosedEntityManagersContextLivesUntilTheTransactionEnds() throws Exception {
        transactions.begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        em.close();
        car.setOwner("Ann");
        transactions.commit();

        assertThat(unit.log()).containsExactly("INSERT shop.car (id=1, mileage=0, owner='Ann', plate='AB')");
        assertThatIllegalStateException().isThrownBy(em::joinTransaction).withMessageStartingWith("RW-1314: ");
    }

    @Test
    void anEndOnAnotherThreadIsSettledAtTheNextUse() throws Exception {
        transactions.setTransactionTimeout(1);
        transactions.begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        while (transactions.getStatus() == Status.STATUS_ACTIVE
                || transactions.getStatus() == Status.STATUS_ROLLING_BACK) {
            Thread.onSpinWait();
        }

        assertThat(em.isJoinedToTransaction()).isFalse();
        assertThat(em.contains(car)).isFalse();
        em.persist(car);
        assertThatExceptionOfType(TransactionRequiredException.class).isThrownBy(em::flush);
        assertThatThrownBy(transactions::commit).isInstanceOf(RollbackException.class);
        assertThat(unit.log()).isEmpty();
    }

    @Test
    void anEndOnAnotherThreadLeavesAFlushInPeace() throws Exception {
        CompletableFuture<Transaction> begun = new CompletableFuture<>();
        CompletableFuture<Boolean> managed = new CompletableFuture<>();
        Car car = new Car(1, "AB");
        unit.here().pause();
        new Thread(() -> {
                    try {
                        transactions.setTransactionTimeout(1);
                        transactions.begin();
                        em.persist(car);
                        begun.complete(transactions.getTransaction());
                        em.flush();
                        managed.complete(em.contains(car));
                        transactions.rollback();
                    } catch (Exception e) {
                        begun.completeExceptionally(e);
                        managed.completeExceptionally(e);
                    }
                })
                .start();
        Transaction transaction = begun.get(10, TimeUnit.SECONDS);
        while (unit.here().waiting() == 0 || transaction.getStatus() != Status.STATUS_ROLLEDBACK) {
            Thread.onSpinWait();
        }
        assertThat(managed).isNotDone();

        unit.here().resume();

        assertThat(managed.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(unit.log()).containsExactly(INSERT);
    }

    @Test
    void aCommitOnAnotherThreadFlushes() throws Exception {
        transactions.begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        Transaction transaction = transactions.suspend();
        CompletableFuture<Void> committed = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        transactions.resume(transaction);
                        transactions.commit();
                        committed.complete(null);
                    } catch (Exception e) {
                        committed.completeExceptionally(e);
                    }
                })
                .start();
        committed.get(10, TimeUnit.SECONDS);

        assertThat(unit.log()).containsExactly(INSERT);
        assertThat(em.contains(car)).isTrue();
        assertThat(em.isJoinedToTransaction()).isFalse();
    }

    @Test
    void workInATransactionJoinsTheOneThatIsActive() throws Exception {
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> unit.factory().runInTransaction(some -> some.persist(new Car(1, "AB"))))
                .withMessageStartingWith("RW-1319: ");
        transactions.begin();
        unit.factory().runInTransaction(some -> some.persist(new Car(1, "AB")));
        assertThat(unit.log()).isEmpty();
        transactions.commit();
        assertThat(unit.log()).containsExactly(INSERT);

        transactions.begin();
        assertThatThrownBy(() -> unit.factory().runInTransaction(some -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    }

    @Test
    void aFailedOperationMarksTheTransaction() throws Exception {
        transactions.begin();
        assertThatThrownBy(() -> em.find(Car.class, null)).isInstanceOf(IllegalArgumentException.class);

        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    }
}
