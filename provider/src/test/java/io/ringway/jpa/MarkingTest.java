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
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
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
                () -> em.createQuery("SELECT c FROM Nothing c"),
                () -> em.createNamedQuery("nothing"),
                () -> em.createStoredProcedureQuery("nothing"),
                () -> em.getEntityGraph("nothing"),
                () -> em.unwrap(String.class),
                em::joinTransaction,
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
    void methodsOfQueriesMark() {
        TypedQuery<Car> jpql = em.createQuery("SELECT c FROM Car c WHERE c.id = :id", Car.class);
        Query cql = em.createNativeQuery("SELECT * FROM car WHERE id = ?", Car.class);
        Parameter<Integer> strange = em.createQuery("SELECT c FROM Car c WHERE c.id = :other", Car.class)
                .getParameter("other", Integer.class);
        List<ThrowingCallable> operations = List.of(
                () -> jpql.setParameter("nothing", 1),
                () -> jpql.setParameter(3, 1),
                () -> jpql.setParameter("id", "one"),
                () -> jpql.setParameter(strange, 1),
                () -> jpql.isBound(strange),
                () -> jpql.setMaxResults(-1),
                () -> jpql.setFirstResult(-1),
                () -> jpql.setHint("ringway.query.access", "far"),
                () -> em.createQuery("DELETE FROM Car c WHERE c.id = 1").setLockMode(LockModeType.READ),
                () -> jpql.unwrap(String.class),
                () -> jpql.getResultList(),
                () -> jpql.executeUpdate(),
                () -> cql.setParameter(2, 1),
                () -> cql.setLockMode(LockModeType.READ),
                () -> cql.unwrap(String.class));
        for (int i = 0; i < operations.size(); i++) {
            transaction.begin();
            assertThatThrownBy(operations.get(i)).as("operation %s", i).isInstanceOf(RuntimeException.class);
            assertThat(transaction.getRollbackOnly()).as("operation %s", i).isTrue();
            transaction.rollback();
        }
    }

    @Test
    void whoOnlyAsksQueriesMarksNothing() {
        TypedQuery<Car> jpql = em.createQuery("SELECT c FROM Car c WHERE c.id = :id", Car.class);
        Query cql = em.createNativeQuery("SELECT * FROM car WHERE id = ?", Car.class);
        transaction.begin();
        List<ThrowingCallable> operations = List.of(
                () -> jpql.getParameter("nothing"),
                () -> jpql.getParameter(1),
                () -> jpql.getParameter("nothing", Integer.class),
                () -> jpql.getParameterValue("id"),
                () -> cql.getParameterValue(1),
                () -> cql.getLockMode(),
                () -> jpql.setParameter("id", 5).getSingleResult());
        for (int i = 0; i < operations.size(); i++) {
            assertThatThrownBy(operations.get(i)).as("operation %s", i).isInstanceOf(RuntimeException.class);
            assertThat(transaction.getRollbackOnly()).as("operation %s", i).isFalse();
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
    void whatSucceedsMarksNothing() {
        transaction.begin();
        em.persist(new Car(1, "AB"));
        assertThat(em.find(Car.class, 2)).isNull();
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
