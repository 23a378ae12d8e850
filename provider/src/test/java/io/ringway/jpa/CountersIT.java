// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.BatchType;
import io.ringway.EntityStore;
import io.ringway.RoutedEntityManager;
import io.ringway.context.contract.Car;
import io.ringway.context.contract.Meter;
import io.ringway.context.contract.Tally;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counters in a real table. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CountersIT {
    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("jakarta.persistence.schema-generation.database.action", "create");
        factory = Units.open(properties, Meter.class, Car.class, Tally.class, Tally.Visits.class, Tally.Glances.class);
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    private long hits(String page) {
        Row row = judge.row("SELECT hits FROM $.meter WHERE page = ? AND day = 1", page);
        return row == null ? -1 : row.getLong(0);
    }

    @Test
    void whatSeveralCountAddsUp() {
        factory.runInTransaction(em -> em.persist(new Meter("sum", 1, 0)));
        assertThat(hits("sum")).isZero();

        IntStream.range(0, 40)
                .parallel()
                .forEach(each -> factory.runInTransaction(
                        em -> em.find(Meter.class, new Meter.Key("sum", 1)).hit(each)));

        assertThat(hits("sum")).isEqualTo(780);
    }

    @Test
    void oneFlushWritesCountersAndOtherRows() {
        factory.runInTransaction(em -> {
            em.persist(new Meter("mixed", 1, 3));
            em.persist(new Meter("mixed", 2, 4));
            em.persist(new Car(1, "AB"));
        });

        assertThat(hits("mixed")).isEqualTo(3);
        assertThat(judge.row("SELECT plate FROM $.car WHERE id = 1").getString(0))
                .isEqualTo("AB");
    }

    @Test
    void theStoreAndBatchesCount() {
        EntityStore store = factory.unwrap(EntityStore.class);
        store.insert(new Meter("store", 1, 3));
        store.insert(new Meter("store", 1, 4));
        assertThat(hits("store")).isEqualTo(7);

        RoutedEntityManager em = factory.createEntityManager().unwrap(RoutedEntityManager.class);
        Meter meter = em.find(Meter.class, new Meter.Key("store", 1));
        meter.hit(10);
        em.runInBatch(
                batch -> batch.update(meter)
                        .insert(new Meter("batch", 1, 1))
                        .cql("UPDATE meter SET hits = hits + 1 WHERE page = 'batch' AND day = 1"),
                BatchType.COUNTER);
        em.flush();
        em.close();

        assertThat(hits("store")).isEqualTo(17);
        assertThat(hits("batch")).isEqualTo(2);
    }

    @Test
    void aRemovedCounterIsGone() {
        factory.runInTransaction(em -> em.persist(new Meter("gone", 1, 3)));
        factory.runInTransaction(em -> em.remove(em.find(Meter.class, new Meter.Key("gone", 1))));

        assertThat(hits("gone")).isEqualTo(-1);
    }

    @Test
    void classesOfAHierarchyCountInTheirTables() {
        factory.runInTransaction(em -> em.persist(new Tally.Visits("a")));
        factory.runInTransaction(em -> em.persist(new Tally.Glances("b")));
        factory.runInTransaction(em -> {
            Tally visits = em.find(Tally.class, "a");
            visits.see(3);
            ((Tally.Visits) visits).leave();
            em.find(Tally.class, "b").see(4);
        });

        Row visits = judge.row("SELECT seen, \"left\" FROM $.visits WHERE name = 'a'");
        assertThat(visits.getLong(0)).isEqualTo(3);
        assertThat(visits.getLong(1)).isEqualTo(1);
        assertThat(judge.row("SELECT seen FROM $.glances WHERE name = 'b'").getLong(0))
                .isEqualTo(4);
    }
}
