// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Account;
import io.ringway.context.contract.Car;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which failures leave a transaction only rollback (Jakarta Persistence 3.2, 3.1.1 and 3.11.1). */
class MarkingTest {
    private final RecordedUnit unit = RecordedUnit.of(Car.class, Account.class);
    private final RoutedEntityManager em = unit.em();
    private final EntityTransaction transaction = em.getTransaction();

    @Test
    void failedOperationsMark() {
        em.persist(new Car(1, "AB"));
        em.flush();
        Car stranger = new Car(9, "AB");
        List<ThrowingCallable> operations = List.of(
                () -> em.persist(null),
                () -> em.persist("car"),
                () -> em.persist(new Car(1, "CD")),
                () -> em.merge(null),
                () -> em.remove(stranger),
                () -> em.find(Car.class, 1L),
                () -> em.find(Car.class, 1, LockModeType.PESSIMISTIC_WRITE),
                () -> em.find(Car.class, 1, Using.connection("nowhere")),
                () -> em.find(Car.class, 1, Using.connection("here"), Using.connection("there")),
                () -> em.getReference(Car.class, null),
                () -> em.refresh(stranger),
                () -> em.lock(stranger, LockModeType.NONE),
                () -> em.getLockMode(stranger),
                () -> em.detach("car"),
                () -> em.contains("car"),
                () -> em.createNativeQuery("SELECT ? FROM car WHERE id = :id"),
                () -> em.createNativeQuery("SELECT id FROM car").executeUpdate(),
                () -> em.createNativeQuery("DELETE FROM car").getResultList());
        for (int i = 0; i < operations.size(); i++) {
            transaction.begin();
            assertThatThrownBy(operations.get(i)).as("operation %s", i).isInstanceOf(RuntimeException.class);
            assertThat(transaction.getRollbackOnly()).as("operation %s", i).isTrue();
            transaction.rollback();
            em.find(Car.class, 1);
        }
    }

    @Test
    void aFailedFlushMarks() {
        em.persist(new Account("a", 1));
        em.flush();
        transaction.begin();
        em.find(Account.class, "a").setBalance(2);
        unit.factory().runInTransaction(other -> other.find(Account.class, "a").setBalance(3));
        assertThatThrownBy(em::flush).isInstanceOf(OptimisticLockException.class);

        assertThat(transaction.getRollbackOnly()).isTrue();
    }

    @Test
    void aRowThatIsGoneMarks() {
        Car car = new Car(1, "AB");
        em.persist(car);
        em.flush();
        unit.factory().runInTransaction(other -> other.remove(other.find(Car.class, 1)));
        transaction.begin();
        assertThatThrownBy(() -> em.refresh(car)).isInstanceOf(EntityNotFoundException.class);

        assertThat(transaction.getRollbackOnly()).isTrue();
    }

    @Test
    void whatSucceedsOrOnlyAsksMarksNothing() {
        transaction.begin();
        em.persist(new Car(1, "AB"));
        assertThat(em.find(Car.class, 2)).isNull();
        assertThatThrownBy(em::joinTransaction).isInstanceOf(TransactionRequiredException.class);
        assertThatThrownBy(() -> em.unwrap(String.class)).isInstanceOf(PersistenceException.class);
        assertThat(transaction.getRollbackOnly()).isFalse();

        transaction.commit();
        assertThat(unit.log()).last().asString().startsWith("INSERT shop.car (id=1");
    }

    @Test
    void aFailureOutsideATransactionMarksNothing() {
        assertThatThrownBy(() -> em.find(Car.class, null)).isInstanceOf(IllegalArgumentException.class);
        transaction.begin();

        assertThat(transaction.getRollbackOnly()).isFalse();
    }
}
