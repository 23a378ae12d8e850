// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.StaleRowException;
import io.ringway.context.contract.Account;
import io.ringway.context.contract.Car;
import io.ringway.context.contract.Engine;
import io.ringway.context.contract.Event;
import io.ringway.context.contract.EventId;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a unit of work does to real rows, as another client sees it. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class UnitOfWorkIT {
    private Judge judge;
    private CqlSession session;
    private EntityManagerFactory factory;
    private EntityManagerFactory blind;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        session = Judge.session(node);
        factory = open(keyspace, "read");
        blind = open(keyspace, "blind");
    }

    private EntityManagerFactory open(String keyspace, String merge) {
        return Units.open(
                Map.of(
                        "ringway.connections.main.session",
                        session,
                        "ringway.keyspace",
                        keyspace,
                        "ringway.merge",
                        merge,
                        "jakarta.persistence.schema-generation.database.action",
                        "create"),
                Car.class,
                Event.class,
                Account.class);
    }

    @AfterAll
    void close() {
        blind.close();
        factory.close();
        assertThat(session.isClosed()).isFalse();
        session.close();
        judge.close();
    }

    @Test
    void writesTheDirtyColumnsAlone() {
        Car car = new Car(1, "AB");
        car.setMileage(5);
        factory.runInTransaction(em -> em.persist(car));
        Row before = judge.row("SELECT WRITETIME(plate), WRITETIME(mileage) FROM $.car WHERE id = 1");

        factory.runInTransaction(em -> em.find(Car.class, 1).setMileage(6));

        Row after = judge.row("SELECT WRITETIME(plate), WRITETIME(mileage), mileage FROM $.car WHERE id = 1");
        assertThat(after.getLong(0)).isEqualTo(before.getLong(0));
        assertThat(after.getLong(1)).isGreaterThan(before.getLong(1));
        assertThat(after.getInt(2)).isEqualTo(6);
    }

    @Test
    void anotherClientsChangeOfAnotherColumnSurvives() {
        factory.runInTransaction(em -> em.persist(new Car(2, "AB")));

        factory.runInTransaction(em -> {
            Car car = em.find(Car.class, 2);
            judge.execute("UPDATE $.car SET owner = 'Ann' WHERE id = 2");
            car.setMileage(6);
        });

        Row row = judge.row("SELECT owner, mileage, plate FROM $.car WHERE id = 2");
        assertThat(row.getFormattedContents()).isEqualTo("[owner:'Ann', mileage:6, plate:'AB']");
    }

    @Test
    void aCleanFlushSendsNothing() {
        factory.runInTransaction(em -> em.persist(new Car(3, "AB")));
        EntityManager em = factory.createEntityManager();
        Car car = em.find(Car.class, 3);
        car.setPlate("AB");
        long requests = Judge.requests(session);

        em.flush();
        em.flush();

        assertThat(Judge.requests(session)).isEqualTo(requests);
        em.close();
    }

    @Test
    void anUntouchedNullLeavesNoTombstone() {
        factory.runInTransaction(em -> em.persist(new Car(4, "AB")));
        factory.runInTransaction(em -> em.find(Car.class, 4).setMileage(7));
        factory.runInTransaction(em -> {
            Car car = em.find(Car.class, 4);
            car.setOwner("Ann");
            car.setOwner(null);
            car.setTags(new ArrayList<>());
            car.setMileage(8);
        });

        assertThat(judge.tombstones("SELECT * FROM $.car WHERE id = 4")).isZero();
        factory.runInTransaction(em -> em.find(Car.class, 4).setPlate(null));
        assertThat(judge.tombstones("SELECT * FROM $.car WHERE id = 4")).isEqualTo(1);
        assertThat(judge.row("SELECT plate FROM $.car WHERE id = 4").isNull(0)).isTrue();
    }

    @Test
    void aRowWithoutValuesExists() {
        factory.runInTransaction(em -> em.persist(new Event("empty", 1, null)));
        factory.runInTransaction(em -> {
            Event event = em.find(Event.class, new EventId("empty", 1));
            event.setText("x");
            em.flush();
            event.setText(null);
        });

        assertThat(judge.row("SELECT text FROM $.event WHERE stream = 'empty' AND seq = 1"))
                .isNotNull();
    }

    @Test
    void whatReplacesARemovedRowHasNothingOfIt() {
        Car car = new Car(5, "AB");
        car.setTags(List.of("red"));
        car.setEngine(new Engine("V8", 300));
        factory.runInTransaction(em -> em.persist(car));

        factory.runInTransaction(em -> {
            em.remove(em.find(Car.class, 5));
            em.persist(new Car(5, null));
        });

        assertThat(judge.row("SELECT plate, tags, code, power, mileage FROM $.car WHERE id = 5")
                        .getFormattedContents())
                .isEqualTo("[plate:NULL, tags:[], code:NULL, power:NULL, mileage:0]");
        factory.runInTransaction(em -> em.remove(em.find(Car.class, 5)));
        assertThat(judge.row("SELECT id FROM $.car WHERE id = 5")).isNull();
    }

    @Test
    void aThousandEntitiesAreAThousandRequests() {
        factory.runInTransaction(em -> em.persist(new Car(10_000, "warm")));
        long requests = Judge.requests(session);

        factory.runInTransaction(em -> {
            for (int id = 10_001; id <= 11_000; id++) {
                em.persist(new Car(id, "P" + id));
            }
        });

        assertThat(Judge.requests(session) - requests).isEqualTo(1_000);
        assertThat(judge.row("SELECT plate FROM $.car WHERE id = 11000").getString(0))
                .isEqualTo("P11000");
    }

    @Test
    void aPartitionOfAHundredRowsIsOneRequest() {
        factory.runInTransaction(em -> em.persist(new Event("warm", 1, "x")));
        long requests = Judge.requests(session);

        factory.runInTransaction(em -> {
            for (int seq = 0; seq < 100; seq++) {
                em.persist(new Event("hundred", seq, "x"));
            }
        });

        assertThat(Judge.requests(session) - requests).isEqualTo(1);
        assertThat(judge.row("SELECT COUNT(*), MIN(WRITETIME(text)), MAX(WRITETIME(text)) FROM $.event "
                        + "WHERE stream = 'hundred'"))
                .satisfies(row -> {
                    assertThat(row.getLong(0)).isEqualTo(100);
                    assertThat(row.getLong(1)).isEqualTo(row.getLong(2));
                });
    }

    @Test
    void theDatabaseChecksVersions() {
        factory.runInTransaction(em -> em.persist(new Account("v", 1)));
        EntityManager em = factory.createEntityManager();
        Account mine = em.find(Account.class, "v");
        factory.runInTransaction(other -> other.find(Account.class, "v").setBalance(7));
        mine.setBalance(9);

        StaleRowException stale = catchThrowableOfType(StaleRowException.class, em::flush);

        assertThat(stale)
                .hasMessageStartingWith("RW-1304: The row with the id v is not at version 1 [Account]. It has {");
        assertThat(stale.row()).containsEntry("version", 2);
        assertThat(judge.row("SELECT balance, version FROM $.account WHERE name = 'v'")
                        .getFormattedContents())
                .isEqualTo("[balance:7, version:2]");
        em.close();
    }

    @Test
    void whatIsLockedIsComparedWithItsRowAtTheCommit() {
        factory.runInTransaction(em -> em.persist(new Account("l", 1)));
        Row before = judge.row("SELECT version, WRITETIME(version) FROM $.account WHERE name = 'l'");
        factory.runInTransaction(em -> em.find(Account.class, "l", LockModeType.OPTIMISTIC));
        Row after = judge.row("SELECT version, WRITETIME(version) FROM $.account WHERE name = 'l'");
        assertThat(after.getFormattedContents()).isEqualTo(before.getFormattedContents());
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        em.lock(em.find(Account.class, "l"), LockModeType.OPTIMISTIC);
        em.persist(new Car(7, "AB"));
        factory.runInTransaction(other -> other.find(Account.class, "l").setBalance(7));

        RollbackException failure = catchThrowableOfType(
                RollbackException.class, () -> em.getTransaction().commit());

        assertThat(failure.getCause())
                .isInstanceOf(StaleRowException.class)
                .hasMessageStartingWith(
                        "RW-1361: The row with the id l was read at version 1, and has version 2 [Account].");
        assertThat(judge.row("SELECT COUNT(*) FROM $.car WHERE id = 7").getLong(0))
                .isZero();
        em.close();
    }

    @Test
    void aForcedIncrementChangesTheVersionAlone() {
        factory.runInTransaction(em -> em.persist(new Account("f", 1)));
        Row before = judge.row("SELECT WRITETIME(balance) FROM $.account WHERE name = 'f'");

        factory.runInTransaction(em -> em.find(Account.class, "f", LockModeType.OPTIMISTIC_FORCE_INCREMENT));

        Row after = judge.row("SELECT WRITETIME(balance), version FROM $.account WHERE name = 'f'");
        assertThat(after.getLong(0)).isEqualTo(before.getLong(0));
        assertThat(after.getInt(1)).isEqualTo(2);
    }

    @Test
    void aBlindMergeIsOneRequestAndLeavesWhatItSaysNothingOf() {
        judge.execute("INSERT INTO $.car (id, plate, owner, tags) VALUES (8, 'AB', 'Ann', ['old'])");
        Car car = new Car(8, "CD");
        car.setTags(List.of("red"));
        blind.runInTransaction(em -> em.merge(new Car(9, "AB")));
        long requests = Judge.requests(session);

        blind.runInTransaction(em -> em.merge(car));

        assertThat(Judge.requests(session)).isEqualTo(requests + 1);
        assertThat(judge.row("SELECT plate, owner, tags FROM $.car WHERE id = 8")
                        .getFormattedContents())
                .isEqualTo("[plate:'CD', owner:'Ann', tags:['red']]");
    }

    @Test
    void aBlindMergeOfAStaleVersionIsRefusedByTheDatabase() {
        blind.runInTransaction(em -> em.persist(new Account("b", 1)));
        Account mine = blind.callInTransaction(em -> em.find(Account.class, "b"));
        mine.setBalance(2);
        blind.runInTransaction(em -> em.merge(mine));
        EntityManager em = blind.createEntityManager();
        em.merge(mine);

        assertThat(catchThrowableOfType(StaleRowException.class, em::flush))
                .hasMessageStartingWith("RW-1304: The row with the id b is not at version 1 [Account]. It has {");
        em.close();
    }

    @Test
    void laterFlushesWinWhateverTheServersClockSays() {
        for (int round = 0; round < 20; round++) {
            int mileage = round;
            factory.runInTransaction(em -> {
                Car car = new Car(6, "AB");
                car.setMileage(mileage);
                em.persist(car);
                em.flush();
                em.remove(car);
                em.flush();
                Car next = new Car(6, "CD");
                next.setMileage(mileage);
                em.persist(next);
            });
            assertThat(judge.row("SELECT plate, mileage FROM $.car WHERE id = 6")
                            .getInt(1))
                    .isEqualTo(round);
        }
    }
}
