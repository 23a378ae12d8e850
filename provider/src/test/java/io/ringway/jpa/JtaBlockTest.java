// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.jta.UserTransaction;
import io.ringway.FlushException;
import io.ringway.RingwayException;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Car;
import io.ringway.jpa.jta.RegistryLookup;
import io.ringway.spi.DatastoreException.Effect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What EntityManagerFactory.runInTransaction and callInTransaction begin and end where a UserTransaction is found. */
@ExtendWith(Narayana.class)
class JtaBlockTest {
    private static final String INSERT = "INSERT shop.car (id=1, mileage=0, plate='AB')";

    private final TransactionManager transactions = Narayana.manager();
    private final RecordedUnit unit =
            RecordedUnit.in(new RegistryLookup(Narayana.registry(), UserTransaction.userTransaction()), Car.class);
    private final EntityManagerFactory factory = unit.factory();

    @Test
    void whereNoneIsActiveATransactionIsBegunAndCommitted() throws Exception {
        AtomicReference<EntityManager> used = new AtomicReference<>();

        int status = factory.callInTransaction(em -> {
            used.set(em);
            em.persist(new Car(1, "AB"));
            assertThat(em.isJoinedToTransaction()).isTrue();
            assertThat(unit.log()).isEmpty();
            return 7;
        });

        assertThat(status).isEqualTo(7);
        assertThat(unit.log()).containsExactly(INSERT);
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(used.get().isOpen()).isFalse();
    }

    @Test
    void anExceptionRollsItBack() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> factory.runInTransaction(em -> {
                    em.persist(new Car(1, "AB"));
                    throw new IllegalStateException("no");
                }))
                .withMessage("no");

        assertThat(unit.log()).isEmpty();
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void oneThatWasMarkedIsRolledBack() throws Exception {
        factory.runInTransaction(em -> {
            em.persist(new Car(1, "AB"));
            assertThatThrownBy(() -> em.find(Car.class, null)).isInstanceOf(IllegalArgumentException.class);
        });

        assertThat(unit.log()).isEmpty();
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void aFailedFlushIsTheCauseOfAFailedCommit() throws Exception {
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.contains("id=1"));

        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> factory.runInTransaction(em -> em.persist(new Car(1, "AB"))))
                .withMessageStartingWith("RW-1317: The commit failed: RW-1302: ")
                .withCauseInstanceOf(FlushException.class);
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void theOneThatIsActiveIsLeftToWhoeverBeganIt() throws Exception {
        transactions.begin();
        factory.runInTransaction(em -> em.persist(new Car(1, "AB")));
        assertThat(unit.log()).isEmpty();
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
        transactions.commit();

        assertThat(unit.log()).containsExactly(INSERT);
    }

    @Test
    void besideOneThatCanOnlyBeRolledBackNoneIsBegun() throws Exception {
        transactions.begin();
        transactions.setRollbackOnly();

        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> factory.runInTransaction(em -> em.persist(new Car(1, "AB"))))
                .withMessageStartingWith("RW-1319: ");
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    }

    @Test
    void whatCannotBeBegunIsNotDone() {
        EntityManagerFactory without = RecordedUnit.in(new RegistryLookup(Narayana.registry(), new Unable()), Car.class)
                .factory();

        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> without.runInTransaction(em -> {
                    throw new AssertionError("It was called.");
                }))
                .withMessage("RW-1346: A JTA transaction cannot be begun: no log. Begin one and call inside it.")
                .withCauseInstanceOf(SystemException.class);
    }

    /** Begins nothing. */
    private static final class Unable implements jakarta.transaction.UserTransaction {
        @Override
        public void begin() throws SystemException {
            throw new SystemException("no log");
        }

        @Override
        public void commit() {
            throw new AssertionError();
        }

        @Override
        public void rollback() {
            throw new AssertionError();
        }

        @Override
        public void setRollbackOnly() {
            throw new AssertionError();
        }

        @Override
        public int getStatus() {
            return Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public void setTransactionTimeout(int seconds) {}
    }
}
