// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringway.RoutedQuery;
import io.ringway.Using;
import io.ringway.context.contract.Car;
import io.ringway.context.contract.Event;
import io.ringway.context.contract.EventId;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class NativeQueryIT {
    private static final String EVENTS = "SELECT stream, seq, text FROM event WHERE stream = :stream";

    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        factory = Units.open(node, own, Car.class, Event.class);
        factory.runInTransaction(some -> {
            for (int seq = 0; seq < 250; seq++) {
                some.persist(new Event("long", seq, "t" + seq));
            }
            some.persist(new Event("short", 1, "one"));
            some.persist(new Event("short", 2, null));
            Car car = new Car(1, "AB");
            car.setTags(List.of("red", "fast"));
            some.persist(car);
        });
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
    }

    @AfterEach
    void end() {
        em.close();
    }

    @Test
    void entitiesAreManaged() {
        Event known = em.find(Event.class, new EventId("short", 1));

        List<?> events = em.createNativeQuery(EVENTS, Event.class)
                .setParameter("stream", "short")
                .getResultList();

        assertThat(events).hasSize(2).first().isSameAs(known);
        assertThat(events).allMatch(em::contains);
        ((Event) events.get(1)).setText("two");
        em.flush();
        assertThat(judge.row("SELECT text FROM $.event WHERE stream = 'short' AND seq = 2")
                        .getString(0))
                .isEqualTo("two");
        ((Event) events.get(1)).setText(null);
        em.flush();
    }

    @Test
    void anEntityThatIsRemovedIsNoResult() {
        em.remove(em.find(Event.class, new EventId("short", 1)));

        assertThat(em.createNativeQuery(EVENTS, Event.class)
                        .setParameter("stream", "short")
                        .getResultList())
                .hasSize(1);
    }

    @Test
    void rowsAreScalarsArraysOrTuples() {
        assertThat(em.createNativeQuery("SELECT plate FROM car WHERE id = 1").getSingleResult())
                .isEqualTo("AB");
        assertThat(em.createNativeQuery("SELECT id FROM car WHERE id = 1", Long.class)
                        .getSingleResult())
                .isEqualTo(1L);
        assertThat((Object[]) em.createNativeQuery("SELECT id, plate FROM car WHERE id = 1")
                        .getSingleResult())
                .containsExactly(1, "AB");
        assertThat((Object[]) em.createNativeQuery("SELECT id FROM car WHERE id = 1", Object[].class)
                        .getSingleResult())
                .containsExactly(1);
        Tuple tuple =
                (Tuple) em.createNativeQuery("SELECT id, plate AS sign, tags, owner FROM car WHERE id = 1", Tuple.class)
                        .getSingleResult();
        assertThat(tuple.get("sign")).isEqualTo("AB");
        assertThat(tuple.get(0, Integer.class)).isEqualTo(1);
        assertThat(tuple.get("tags")).isEqualTo(List.of("red", "fast"));
        assertThat(tuple.get("owner")).isNull();
        assertThat(tuple.getElements()).extracting("alias").containsExactly("id", "sign", "tags", "owner");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tuple.get("plate"))
                .withMessage("RW-1505: The result has no column 'plate'. Its columns are [id, sign, tags, owner].");
        assertThatIllegalArgumentException().isThrownBy(() -> tuple.get(4));
        assertThatIllegalArgumentException().isThrownBy(() -> tuple.get(0, String.class));
    }

    @Test
    void parametersAreNamedOrPositional() {
        String where = "SELECT text FROM event WHERE stream = ";
        assertThat(em.createNativeQuery(where + ":s AND seq = :n")
                        .setParameter("s", "short")
                        .setParameter("n", 1)
                        .getSingleResult())
                .isEqualTo("one");
        assertThat(em.createNativeQuery(where + "?1 AND seq = ?2")
                        .setParameter(2, 1)
                        .setParameter(1, "short")
                        .getSingleResult())
                .isEqualTo("one");
        assertThat(em.createNativeQuery(where + "? AND seq IN ?")
                        .setParameter(1, "long")
                        .setParameter(2, List.of(3, 5))
                        .getResultList())
                .isEqualTo(List.of("t3", "t5"));
        assertThat(em.createNativeQuery(where + ":s").getParameters())
                .extracting(Parameter::getName)
                .containsExactly("s");
    }

    @Test
    void valuesAreBoundAndNeverWrittenIntoTheText() {
        String evil = "x'; DROP TABLE event; --";

        assertThat(em.createNativeQuery(EVENTS, Event.class)
                        .setParameter("stream", evil)
                        .getResultList())
                .isEmpty();
        assertThat(judge.row("SELECT text FROM $.event WHERE stream = 'short' AND seq = 1"))
                .isNotNull();
        assertThat(em.createNativeQuery(
                                "SELECT ':s ?' FROM event WHERE stream = 'short' AND seq = 1 -- :x ?", Object[].class)
                        .getParameters())
                .isEmpty();
    }

    @Test
    void limitsAndPagesCutNothingSilently() {
        Query query = em.createNativeQuery("SELECT seq FROM event WHERE stream = 'long'");
        assertThat(query.setHint("ringway.page-size", 7).getResultList()).hasSize(250);
        assertThat(query.setMaxResults(10).getResultList()).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(query.setFirstResult(245).getResultList()).isEqualTo(List.of(245, 246, 247, 248, 249));
        assertThat(query.setFirstResult(300).getResultList()).isEmpty();
        assertThat(query.setFirstResult(0).setMaxResults(0).getResultList()).isEmpty();
        assertThat(query.setMaxResults(Integer.MAX_VALUE).getResultStream()).hasSize(250);
    }

    @Test
    void statementsThatWriteAreUpdates() {
        assertThat(em.createNativeQuery("INSERT INTO car (id, plate) VALUES (?, ?)")
                        .setParameter(1, 50)
                        .setParameter(2, "NQ")
                        .executeUpdate())
                .isEqualTo(1);
        assertThat(judge.row("SELECT plate FROM $.car WHERE id = 50").getString(0))
                .isEqualTo("NQ");
        assertThat(em.createNativeQuery("UPDATE car SET plate = 'X' WHERE id = 50 IF plate = 'other'")
                        .executeUpdate())
                .isZero();
        assertThat(em.createNativeQuery("UPDATE car SET plate = :p WHERE id = 50")
                        .setParameter("p", null)
                        .executeUpdate())
                .isEqualTo(1);
        assertThat(judge.row("SELECT plate FROM $.car WHERE id = 50")).isNotNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> em.createNativeQuery("SELECT id FROM car").executeUpdate())
                .withMessage("RW-1518: A query that reads is not an update [SELECT id FROM car]. Call getResultList.");
        assertThatIllegalStateException()
                .isThrownBy(() -> em.createNativeQuery("TRUNCATE car").getResultList())
                .withMessage("RW-1519: A query that writes has no results [TRUNCATE car]. Call executeUpdate.");
    }

    @Test
    void aQuerySeesWhatItsTransactionHasChanged() {
        em.getTransaction().begin();
        em.persist(new Car(60, "TX"));

        assertThat(em.createNativeQuery("SELECT plate FROM car WHERE id = 60").getSingleResult())
                .isEqualTo("TX");
        em.getTransaction().rollback();
    }

    @Test
    void singleResultsAreSingle() {
        Query none = em.createNativeQuery("SELECT id FROM car WHERE id = 99");
        assertThat(none.getSingleResultOrNull()).isNull();
        assertThatExceptionOfType(NoResultException.class)
                .isThrownBy(none::getSingleResult)
                .withMessage("RW-1516: The query has no result [SELECT id FROM car WHERE id = 99].");
        assertThatExceptionOfType(NonUniqueResultException.class)
                .isThrownBy(() -> em.createNativeQuery("SELECT seq FROM event WHERE stream = 'short'")
                        .getSingleResult())
                .withMessage(
                        "RW-1517: The query has more than one result [SELECT seq FROM event WHERE stream = 'short'].");
    }

    @Test
    void aQueryGoesWhereItsRouteSays() {
        judge.execute("CREATE TABLE IF NOT EXISTS $.only_here (id int PRIMARY KEY)");
        String count = "SELECT COUNT(*) FROM only_here";

        assertThat(em.createNativeQuery(count)
                        .setHint("ringway.keyspace", keyspace)
                        .getSingleResult())
                .isEqualTo(0L);
        Query elsewhere = em.createNativeQuery(count);
        RoutedQuery routed = elsewhere.unwrap(RoutedQuery.class).using(Using.keyspace("system"));
        assertThat(routed.explainRoute().keyspace()).isEqualTo("system");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(elsewhere::getResultList)
                .withMessageStartingWith("RW-1430: ");
    }

    @Test
    void badQueriesSayWhatIsWrong() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(
                        () -> em.createNativeQuery("SELECT nothing FROM car").getResultList())
                .withMessageStartingWith("RW-1431: The database refuses the statement [SELECT nothing FROM car on ")
                .withMessageEndingWith("Undefined column name nothing in table " + keyspace + ".car.");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> em.createNativeQuery("SELECT FROM WHERE").getResultList())
                .withMessageStartingWith("RW-14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery("SELECT stream, seq FROM event", Event.class)
                        .getResultList())
                .withMessage("RW-1507: The result lacks the columns [text] [Event, SELECT stream, seq FROM event]. "
                        + "An entity is read with all of its columns. Select [seq, stream, text].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery("SELECT id, plate FROM car", String.class)
                        .getResultList())
                .withMessage("RW-1506: A result of 2 columns is no java.lang.String [SELECT id, plate FROM car]. "
                        + "Select one column, or ask for Tuple or Object[].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery("SELECT id FROM car WHERE id = :a AND plate = ?"))
                .withMessageStartingWith("RW-1502: Named and positional parameters are mixed: [:a, ?2] ");
        Query query = em.createNativeQuery("SELECT id FROM car WHERE id = :id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.setParameter("plate", 1))
                .withMessage(
                        "RW-1503: The query has no parameter :plate [SELECT id FROM car WHERE id = ?]. It has [:id].");
        assertThatIllegalStateException()
                .isThrownBy(query::getResultList)
                .withMessage(
                        "RW-1504: The parameter :id has no value [SELECT id FROM car WHERE id = ?]. Call setParameter.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.setParameter("id", "one").getResultList())
                .withMessageStartingWith("RW-1122: ");
        assertThatIllegalArgumentException().isThrownBy(() -> query.setMaxResults(-1));
    }
}
