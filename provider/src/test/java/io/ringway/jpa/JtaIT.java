// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.StaleRowException;
import io.ringway.context.contract.Account;
import io.ringway.context.contract.Car;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What JTA transactions do to real rows, as another client sees it. */
@ExtendWith({DevCassandraExtension.class, Narayana.class})
@TestInstance(Lifecycle.PER_CLASS)
class JtaIT {
    private final TransactionManager transactions = Narayana.manager();
    private Judge judge;
    private CqlSession session;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        session = Judge.session(node);
        Map<String, Object> properties = new HashMap<>();
        properties.put("ringway.connections.main.session", session);
        properties.put("ringway.keyspace", keyspace);
        properties.put("jakarta.persistence.schema-generation.database.action", "create");
        properties.put("jakarta.persistence.transactionType", "JTA");
        properties.put(
                "ringway.transaction-synchronization-registry",
                TransactionSynchronizationRegistryImple.class.getName());
        factory = Units.open(properties, Car.class, Account.class);
    }

    @AfterAll
    void close() {
        factory.close();
        session.close();
        judge.close();
    }

    @Test
    void commitWritesTheDirtyColumnsAlone() throws Exception {
        EntityManager em = factory.createEntityManager();
        transactions.begin();
        em.persist(new Car(1, "AB"));
        transactions.commit();
        Row before = judge.row("SELECT WRITETIME(plate), WRITETIME(mileage) FROM $.car WHERE id = 1");

        transactions.begin();
        em.find(Car.class, 1).setMileage(6);
        transactions.commit();

        Row after = judge.row("SELECT WRITETIME(plate), WRITETIME(mileage), mileage FROM $.car WHERE id = 1");
        assertThat(after.getLong(0)).isEqualTo(before.getLong(0));
        assertThat(after.getLong(1)).isGreaterThan(before.getLong(1));
        assertThat(after.getInt(2)).isEqualTo(6);
    }

    @Test
    void rollbackSendsNothing() throws Exception {
        EntityManager em = factory.createEntityManager();
        transactions.begin();
        em.persist(new Car(2, "AB"));
        long requests = Judge.requests(session);
        transactions.rollback();
        em.flush();

        assertThat(Judge.requests(session)).isEqualTo(requests);
        assertThat(judge.row("SELECT id FROM $.car WHERE id = 2")).isNull();
    }

    @Test
    void aRefusedVersionRollsTheTransactionBack() throws Exception {
        EntityManager em = factory.createEntityManager();
        transactions.begin();
        em.persist(new Account("a", 1));
        transactions.commit();
        transactions.begin();
        em.find(Account.class, "a").setBalance(2);
        judge.execute("UPDATE $.account SET balance = 7, version = 5 WHERE name = 'a'");

        RollbackException refused = catchThrowableOfType(RollbackException.class, transactions::commit);

        assertThat(refused)
                .cause()
                .isInstanceOf(StaleRowException.class)
                .hasMessageStartingWith("RW-1304: The row with the id a is not at version 1 [Account].");
        assertThat(judge.row("SELECT balance FROM $.account WHERE name = 'a'").getLong(0))
                .isEqualTo(7);
    }

    @Test
    void twoEntityManagersAreWrittenAtOneEnd() throws Exception {
        EntityManager first = factory.createEntityManager();
        EntityManager second = factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED);
        transactions.begin();
        first.persist(new Car(3, "AB"));
        second.persist(new Car(4, "AB"));
        second.joinTransaction();
        assertThat(judge.row("SELECT id FROM $.car WHERE id = 3")).isNull();
        transactions.commit();

        assertThat(judge.row("SELECT id FROM $.car WHERE id = 3")).isNotNull();
        assertThat(judge.row("SELECT id FROM $.car WHERE id = 4")).isNotNull();
    }

    @Test
    void aQuerySeesWhatTheTransactionChanged() throws Exception {
        EntityManager em = factory.createEntityManager();
        transactions.begin();
        em.persist(new Car(5, "AB"));

        assertThat(plate(em, 5)).isEqualTo("AB");
        em.find(Car.class, 5).setPlate("CD");
        transactions.setRollbackOnly();
        assertThat(plate(em, 5)).isEqualTo("AB");
        assertThatExceptionOfType(RollbackException.class).isThrownBy(transactions::commit);
        assertThat(judge.row("SELECT plate FROM $.car WHERE id = 5").getString(0))
                .isEqualTo("AB");
    }

    @Test
    void aQueryMarksTheTransactionOnlyWhenItFails() throws Exception {
        EntityManager em = factory.createEntityManager();
        transactions.begin();
        em.persist(new Car(6, "AB"));
        em.persist(new Car(7, "AB"));
        assertThatThrownBy(() -> plate(em, 66)).isInstanceOf(NoResultException.class);
        assertThatThrownBy(() -> em.createNativeQuery("SELECT plate FROM car WHERE id IN (6, 7)")
                        .getSingleResult())
                .isInstanceOf(NonUniqueResultException.class);
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_ACTIVE);

        assertThatThrownBy(() -> em.createNativeQuery("SELECT nothing FROM car").getResultList())
                .hasMessageContaining("nothing");
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    }

    @Test
    void aClosedEntityManagerIsStillWritten() throws Exception {
        transactions.begin();
        factory.runInTransaction(em -> em.persist(new Car(8, "AB")));
        assertThat(judge.row("SELECT id FROM $.car WHERE id = 8")).isNull();
        transactions.commit();

        assertThat(judge.row("SELECT id FROM $.car WHERE id = 8")).isNotNull();
    }

    private static Object plate(EntityManager em, int id) {
        return em.createNativeQuery("SELECT plate FROM car WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
    }
}
