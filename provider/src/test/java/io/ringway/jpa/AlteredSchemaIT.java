// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.IdClass;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody else alters tables while prepared statements, plans and streams live. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AlteredSchemaIT {
    private static final int ROWS = 500;
    private static final String OF_DAY = "SELECT m FROM Measure m WHERE m.day = 'a'";
    private static final String NUMBERS = "SELECT m.number FROM Measure m WHERE m.day = 'a'";
    private static final String ALL = "SELECT * FROM measure WHERE day = 'a' AND number = 1";

    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("ringway.query.access", "scan");
        factory = Units.open(properties, Measure.class);
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    /** Makes the table anew, and uses every kind of statement once, so that all of them are prepared. */
    @BeforeEach
    void begin() {
        recreate();
        em = factory.createEntityManager();
        useAll("m");
        em.clear();
    }

    @AfterEach
    void end() {
        em.close();
    }

    private void recreate() {
        judge.execute("DROP TABLE IF EXISTS $.measure");
        judge.execute("CREATE TABLE $.measure (day text, number int, value text, PRIMARY KEY (day, number))");
        factory.runInTransaction(other ->
                IntStream.range(0, ROWS).forEach(number -> other.persist(new Measure("a", number, "v" + number))));
    }

    private void useAll(String changed) {
        assertThat(em.createQuery(OF_DAY, Measure.class).getResultList()).hasSize(ROWS);
        assertThat(em.createQuery(NUMBERS, Integer.class).setMaxResults(2).getResultList())
                .containsExactly(0, 1);
        assertThat(em.createQuery("SELECT COUNT(m) FROM Measure m WHERE m.value LIKE 'v%'", Long.class)
                        .getSingleResult())
                .isGreaterThanOrEqualTo(ROWS - 1);
        assertThat(em.find(Measure.class, new Measure.Id("a", 2)).value).isEqualTo("v2");
        em.getTransaction().begin();
        em.find(Measure.class, new Measure.Id("a", 7)).value = changed;
        em.persist(new Measure("b", 1, "new"));
        em.getTransaction().commit();
        em.getTransaction().begin();
        em.remove(em.find(Measure.class, new Measure.Id("b", 1)));
        em.getTransaction().commit();
        assertThat(judge.row("SELECT value FROM $.measure WHERE day = 'a' AND number = 7")
                        .getString(0))
                .isEqualTo(changed);
        assertThat(row().get("value")).isEqualTo("v1");
    }

    private Tuple row() {
        return (Tuple) em.createNativeQuery(ALL, Tuple.class).getSingleResult();
    }

    @Test
    void aColumnIsAddedAndDropped() {
        judge.execute("ALTER TABLE $.measure ADD nothing int");
        judge.execute("UPDATE $.measure SET nothing = 5 WHERE day = 'a' AND number = 1");
        useAll("after adding");
        assertThat(row().get("nothing")).isEqualTo(5);
        em.clear();

        judge.execute("ALTER TABLE $.measure DROP nothing");
        useAll("after dropping");
        assertThat(row().getElements()).extracting("alias").containsExactly("day", "number", "value");
    }

    @Test
    void aColumnIsAddedAndDroppedWhileStreamsAreRead() {
        try (Stream<Measure> rows = stream(OF_DAY, Measure.class);
                Stream<Measure> scanned = stream("SELECT m FROM Measure m", Measure.class)) {
            Iterator<Measure> ordered = rows.iterator();
            Iterator<Measure> all = scanned.iterator();
            Set<Integer> seen = new HashSet<>();
            for (int number = 0; number < ROWS; number++) {
                if (number == 50) {
                    judge.execute("ALTER TABLE $.measure ADD early int");
                }
                if (number == 300) {
                    judge.execute("ALTER TABLE $.measure DROP early");
                }
                Measure next = ordered.next();
                assertThat(next.number).isEqualTo(number);
                assertThat(next.value).isEqualTo(number == 7 ? "m" : "v" + number);
                seen.add(all.next().number);
            }
            assertThat(ordered.hasNext()).isFalse();
            assertThat(all.hasNext()).isFalse();
            assertThat(seen).hasSize(ROWS);
        }
    }

    private <X> Stream<X> stream(String jpql, Class<X> type) {
        return em.createQuery(jpql, type).setHint("ringway.page-size", 10).getResultStream();
    }

    @Test
    void aTableIsDroppedAndMadeAnew() {
        judge.execute("DROP TABLE $.measure");
        assertThatThrownBy(() -> em.createQuery(NUMBERS).getResultList()).hasMessageStartingWith("RW-1430: ");
        assertThatThrownBy(() -> em.find(Measure.class, new Measure.Id("a", 3))).hasMessageStartingWith("RW-1430: ");

        recreate();
        useAll("after that");
        List<Measure> measures = em.createQuery(OF_DAY, Measure.class).getResultList();
        assertThat(measures).hasSize(ROWS).allMatch(em::contains);
    }

    @Entity(name = "Measure")
    @IdClass(Measure.Id.class)
    static class Measure {
        @PartitionKey
        String day;

        @ClusteringKey
        int number;

        String value;

        record Id(String day, int number) {}

        Measure() {}

        Measure(String day, int number, String value) {
            this.day = day;
            this.number = number;
            this.value = value;
        }
    }
}
