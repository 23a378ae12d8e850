// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConnectionRegistry;
import io.ringway.EntityStore;
import io.ringway.RoutedEntityManager;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Car;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The lives of factories, EntityManagers and transactions (Jakarta Persistence 3.2, 7), and wrong use of them. */
class EntityManagerLifeTest {
    private static final String CLOSED =
            "RW-1314: The EntityManager is closed [recorded]. Create another one from the EntityManagerFactory.";

    private final RecordedUnit unit = RecordedUnit.of(Car.class);
    private final EntityManager em = unit.em();

    @Test
    void lockModesOfQueriesNeedATransaction() {
        assertThatThrownBy(() -> em.createQuery("SELECT c FROM Car c WHERE c.id = 1")
                        .setLockMode(LockModeType.OPTIMISTIC)
                        .getResultList())
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessage("RW-1318: No transaction is active. Begin one.");
    }

    @Test
    void aClosedEntityManagerRefusesAllButThree() {
        Car car = new Car(1, "AB");
        em.persist(car);
        EntityTransaction transaction = em.getTransaction();
        em.close();

        assertThat(em.isOpen()).isFalse();
        assertThat(em.getTransaction()).isSameAs(transaction);
        assertThat(em.getProperties()).isEmpty();
        List<Consumer<EntityManager>> uses = List.of(
                closed -> closed.persist(car),
                closed -> closed.merge(car),
                closed -> closed.remove(car),
                closed -> closed.find(Car.class, 1),
                closed -> closed.getReference(Car.class, 1),
                closed -> closed.refresh(car),
                closed -> closed.detach(car),
                closed -> closed.contains(car),
                EntityManager::flush,
                EntityManager::clear,
                EntityManager::close,
                EntityManager::getDelegate,
                EntityManager::getFlushMode,
                EntityManager::getCacheStoreMode,
                EntityManager::getEntityManagerFactory,
                EntityManager::isJoinedToTransaction,
                closed -> closed.unwrap(EntityManager.class),
                closed -> closed.createNativeQuery("SELECT id FROM car"),
                closed -> ((RoutedEntityManager) closed).explainRoute(Car.class),
                closed -> ((RoutedEntityManager) closed).using(Using.connection("there")),
                closed -> closed.getTransaction().begin());
        for (Consumer<EntityManager> use : uses) {
            assertThatIllegalStateException().isThrownBy(() -> use.accept(em)).withMessage(CLOSED);
        }
        assertThat(unit.log()).isEmpty();
    }

    @Test
    void aClosedFactoryRefusesAllButIsOpen() {
        unit.factory().close();

        assertThat(unit.factory().isOpen()).isFalse();
        assertThat(em.isOpen()).isFalse();
        String closed = "RW-1327: The EntityManagerFactory is closed [recorded].";
        List<Runnable> uses = List.of(
                () -> unit.factory().createEntityManager(),
                () -> unit.factory().close(),
                () -> unit.factory().unwrap(EntityStore.class),
                () -> em.find(Car.class, 1),
                em::close);
        for (Runnable use : uses) {
            assertThatIllegalStateException().isThrownBy(use::run).withMessage(closed);
        }
    }

    @Test
    void anActiveTransactionOutlivesItsEntityManager() {
        em.getTransaction().begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        em.close();
        car.setOwner("Ann");

        em.getTransaction().commit();

        assertThat(unit.log()).containsExactly("INSERT shop.car (id=1, mileage=0, owner='Ann', plate='AB')");
    }

    @Test
    void aViewSharesTheContextAndClosesAlone() {
        RoutedEntityManager view = ((RoutedEntityManager) em).using(Using.connection("there"));
        Car car = new Car(1, "AB");
        view.persist(car);
        assertThat(em.contains(car)).isTrue();

        view.close();

        assertThat(view.isOpen()).isFalse();
        assertThat(em.isOpen()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> view.find(Car.class, 1))
                .withMessage("RW-1314: This view of the EntityManager is closed.");
        em.flush();
        assertThat(unit.logThere()).hasSize(1);
    }

    @Test
    void transactionsBeginOnceAndEndOnce() {
        EntityTransaction transaction = em.getTransaction();
        List<Runnable> uses = List.of(
                transaction::commit, transaction::rollback, transaction::setRollbackOnly, transaction::getRollbackOnly);
        for (Runnable use : uses) {
            assertThatIllegalStateException()
                    .isThrownBy(use::run)
                    .withMessage("RW-1318: No transaction is active. Begin one.");
        }
        transaction.begin();
        assertThat(transaction.isActive()).isTrue();
        assertThat(em.isJoinedToTransaction()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(transaction::begin)
                .withMessage("RW-1315: A transaction is active already.");
        em.persist(new Car(1, "AB"));
        transaction.setRollbackOnly();
        assertThat(transaction.getRollbackOnly()).isTrue();
        assertThatExceptionOfType(RollbackException.class).isThrownBy(transaction::commit);
        assertThat(transaction.isActive()).isFalse();
        transaction.begin();
        assertThat(transaction.getRollbackOnly()).isFalse();
        transaction.commit();
        assertThat(unit.log()).isEmpty();
    }

    @Test
    void commitFlushesAndKeepsInstancesManaged() {
        em.getTransaction().begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        em.getTransaction().commit();

        assertThat(em.contains(car)).isTrue();
        car.setMileage(2);
        em.getTransaction().begin();
        em.getTransaction().commit();
        assertThat(unit.log()).last().isEqualTo("UPDATE shop.car SET mileage=2 WHERE id=1");
    }

    @Test
    void workInATransactionIsCommittedOrRolledBack() {
        assertThatThrownBy(() -> unit.factory().runInTransaction(some -> {
                    some.persist(new Car(1, "AB"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        unit.factory().runInTransaction(some -> {
            some.persist(new Car(2, "AB"));
            some.getTransaction().setRollbackOnly();
        });
        assertThat(unit.log()).isEmpty();
        Integer result = unit.factory().callInTransaction(some -> {
            some.persist(new Car(3, "AB"));
            return 3;
        });
        assertThat(result).isEqualTo(3);
        assertThat(unit.log()).hasSize(1);
    }

    @Test
    void twoThreadsAtOnceAreToldOfEachOther() throws Exception {
        em.persist(new Car(1, "AB"));
        unit.here().pause();
        CompletableFuture<Void> flush = new CompletableFuture<>();
        Thread first = new Thread(
                () -> {
                    em.flush();
                    flush.complete(null);
                },
                "first");
        first.start();
        while (unit.here().waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> em.find(Car.class, 2))
                .withMessage("RW-1306: Two threads use one EntityManager at the same time ["
                        + Thread.currentThread().getName()
                        + " and first]. A persistence context is not synchronized (Jakarta Persistence 3.2, 7.2). "
                        + "Give each thread an EntityManager of its own.");
        unit.here().resume();
        flush.get(10, TimeUnit.SECONDS);
        assertThat(em.find(Car.class, 1)).isNotNull();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.persist(null))
                .withMessage("RW-1321: The entity is null.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.find(Car.class, null))
                .withMessage("RW-1120: The id is null [Car].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.find(Car.class, 1L))
                .withMessage("RW-1121: The id is a java.lang.Long, not a java.lang.Integer [Car].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.find(String.class, 1))
                .withMessageStartingWith("RW-11")
                .withMessageContaining("java.lang.String");
        assertThatIllegalArgumentException().isThrownBy(() -> em.persist("car")).withMessageStartingWith("RW-11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.remove(new Car(1, "AB")))
                .withMessage("RW-1310: An instance that is not managed cannot be removed [Car]. "
                        + "It is new, detached or removed. Use the instance that find or merge gives.");
        assertThatExceptionOfType(UnknownConnectionException.class)
                .isThrownBy(() -> em.find(Car.class, 1, Using.connection("nowhere")))
                .withMessageContaining("'nowhere'")
                .withMessageContaining("here, there");
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(em::joinTransaction)
                .withMessage("RW-1319: There is no JTA transaction to join [recorded]. "
                        + "The unit's transactions are EntityTransactions. Use getTransaction.");
    }

    @Test
    void unwrapSaysWhatThereIs() {
        assertThat(unit.factory().unwrap(ConnectionRegistry.class).names()).contains("here", "there");
        assertThat(em.unwrap(RoutedEntityManager.class)).isSameAs(em);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> em.unwrap(String.class))
                .withMessageStartingWith("RW-1322: The EntityManager has no java.lang.String. It unwraps to ");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> unit.factory().unwrap(String.class))
                .withMessageStartingWith("RW-1322: The EntityManagerFactory has no java.lang.String. It unwraps to ");
    }
}
