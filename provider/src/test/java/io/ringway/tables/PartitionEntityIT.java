// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Condition;
import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.RoutedEntityManager;
import io.ringway.SchemaTool;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partitions as instances: what the rows of one share, whether it has any or not. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PartitionEntityIT {
    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("ringway.schema.changes", "allowed");
        properties.put("ringway.query.access", "scan");
        factory = Units.open(properties, Station.class, Reading.class, Line.class, Halt.class);
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @Test
    void bothEntitiesMakeOneTable() {
        SchemaTool tool = factory.unwrap(SchemaTool.class);

        assertThat(columns("reading", "clustering")).containsExactly("number");
        assertThat(columns("reading", "static")).containsExactlyInAnyOrder("height", "labels", "name", "place");
        assertThat(columns("reading", "regular")).containsExactlyInAnyOrder("inspector", "temperature");
        assertThat(tool.forEntities().sync().statements()).isEmpty();
        assertThat(tool.forEntities().validate()).isEmpty();
        assertThat(tool.forEntities(Station.class).plan().statements()).isEmpty();
    }

    @Test
    void theEntityOfThePartitionsAloneMakesTheKeyToo() {
        SchemaTool tool = factory.unwrap(SchemaTool.class);
        String other = keyspace + "_alone";
        judge.execute("CREATE KEYSPACE " + other
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");

        tool.forEntities(Station.class).keyspaces(other).sync();
        tool.forEntities(Reading.class).keyspaces(other).sync();

        assertThat(tool.forEntities(Station.class, Reading.class)
                        .keyspaces(other)
                        .validate())
                .isEmpty();
        tool.dropKeyspace(other);
    }

    @Test
    void aPartitionWithoutRowsIsAnInstance() {
        Station station = new Station("alone", "Ulm", 478);
        station.labels = Set.of("new", "river");
        factory.runInTransaction(em -> em.persist(station));

        assertThat(text("SELECT number, place, height, temperature FROM $.reading WHERE station = 'alone'"))
                .isEqualTo("[number:NULL, place:'Ulm', height:478, temperature:NULL]");
        factory.runInTransaction(em -> {
            Station read = em.find(Station.class, "alone");
            assertThat(read.height).isEqualTo(478);
            assertThat(read.labels).containsExactlyInAnyOrder("new", "river");
            assertThat(read.placed).isPositive();
            assertThat(em.find(Reading.class, Reading.id("alone", 1))).isNull();
            read.place = "Bonn";
            read.height = null;
            read.labels.add("old");
        });
        assertThat(text("SELECT number, place, height FROM $.reading WHERE station = 'alone'"))
                .isEqualTo("[number:NULL, place:'Bonn', height:NULL]");
        factory.runInTransaction(em -> {
            Station detached = new Station("alone", "Köln", 37);
            detached.labels = Set.of("old");
            em.merge(detached);
        });
        assertThat(text("SELECT place, height, labels FROM $.reading WHERE station = 'alone'"))
                .isEqualTo("[place:'Köln', height:37, labels:{'old'}]");
    }

    @Test
    void whatIsRemovedIsWhatTheRowsShare() {
        factory.runInTransaction(em -> {
            em.persist(new Station("removed", "Ulm", 478));
            em.persist(new Reading("removed", 1, null, 20));
        });

        factory.runInTransaction(em -> em.remove(em.find(Station.class, "removed")));

        assertThat(text("SELECT number, place, height, temperature FROM $.reading WHERE station = 'removed'"))
                .isEqualTo("[number:1, place:NULL, height:NULL, temperature:20]");
        factory.runInTransaction(em -> {
            assertThat(em.find(Station.class, "removed")).isNull();
            assertThat(em.find(Reading.class, Reading.id("removed", 1))).isNotNull();
        });
    }

    @Test
    void aPartitionOfRowsThatShareNothingIsNone() {
        factory.runInTransaction(em -> em.persist(new Reading("rows", 1, null, 20)));

        EntityManager em = factory.createEntityManager();
        assertThat(em.find(Station.class, "rows")).isNull();
        assertThat(stations(em, "s.name = 'rows'")).isEmpty();
        assertThat(em.createNativeQuery(
                                "SELECT station, place, labels, height, writetime(place) FROM " + keyspace
                                        + ".reading WHERE station = 'rows'",
                                Station.class)
                        .getResultList())
                .isEmpty();
        judge.execute("UPDATE $.reading SET height = 5 WHERE station = 'rows'");
        Station station = em.find(Station.class, "rows");
        assertThat(station.height).isEqualTo(5);
        judge.execute("DELETE height FROM $.reading WHERE station = 'rows'");
        assertThatThrownBy(() -> em.refresh(station)).isInstanceOf(EntityNotFoundException.class);
        em.close();
    }

    @Test
    void aPartitionOfManyRowsIsOneInstance() {
        factory.runInTransaction(em -> {
            em.persist(new Station("many", "Ulm", 478));
            for (int number = 0; number < 5; number++) {
                em.persist(new Reading("many", number, null, number));
            }
        });

        EntityManager em = factory.createEntityManager();
        assertThat(stations(em, "s.name = 'many'")).hasSize(1);
        assertThat(stations(em, "s.name IN ('many', 'none')")).hasSize(1);
        assertThat(em.createQuery("SELECT s.height FROM Station s WHERE s.name = 'many'")
                        .getResultList())
                .isEqualTo(List.of(478));
        assertThat(em.createQuery("SELECT r.temperature FROM Reading r WHERE r.station = 'many' AND r.place = 'Ulm'")
                        .getResultList())
                .hasSize(5);
        em.close();
    }

    @Test
    void statelessVerbsAndBatchesWriteThem() {
        EntityStore store = factory.unwrap(EntityStore.class);
        store.insert(new Station("store", "Ulm", 478), Condition.ifNotExists());
        assertThatThrownBy(() -> store.insert(new Station("store", "Bonn", 1), Condition.ifNotExists()))
                .isInstanceOf(RuntimeException.class);
        store.upsert(new Station("store", "Bonn", null));
        assertThat(text("SELECT place, height FROM $.reading WHERE station = 'store'"))
                .isEqualTo("[place:'Bonn', height:NULL]");
        store.update(new Station("store", "Köln", 37));
        assertThatThrownBy(() -> store.update(new Station("not there", "Köln", 37), Condition.ifExists()))
                .isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> store.delete(new Station("store", null, null), Condition.ifEqual("place", "Ulm")))
                .isInstanceOf(OptimisticLockException.class);
        store.delete(new Station("store", null, null), Condition.ifEqual("place", "Köln"));
        assertThat(store.find(Station.class, "store")).isEmpty();

        EntityManager em = factory.createEntityManager();
        em.unwrap(RoutedEntityManager.class).runInBatch(batch -> {
            batch.insert(new Station("store", "Ulm", 478));
            batch.insert(new Reading("store", 1, null, 20));
        });
        assertThat(text("SELECT number, height FROM $.reading WHERE station = 'store'"))
                .isEqualTo("[number:1, height:478]");
        em.unwrap(RoutedEntityManager.class).runInBatch(batch -> batch.deletePartition(Station.class, "store"));
        assertThat(judge.row("SELECT * FROM $.reading WHERE station = 'store'")).isNull();
        em.close();
    }

    @Test
    void aRowAndItsPartitionWriteOneValueInAFlush() {
        factory.runInTransaction(em -> em.persist(new Station("one", "Ulm", 478)));
        EntityManager em = factory.createEntityManager();
        em.remove(em.find(Station.class, "one"));
        em.persist(new Reading("one", 1, "Bonn", 20));

        assertThatThrownBy(em::flush)
                .isInstanceOf(RingwayException.class)
                .hasMessageStartingWith("RW-1340: ")
                .hasMessageContaining("one null, and Id[station=one, number=1] Bonn");
        em.close();
    }

    @Test
    void bulkStatementsWriteThem() {
        factory.runInTransaction(em -> {
            em.persist(new Station("bulk", "Ulm", 478));
            em.persist(new Reading("bulk", 1, null, 20));
        });

        factory.runInTransaction(em -> {
            assertThat(em.createQuery("UPDATE Station s SET s.height = 5 WHERE s.name = 'bulk'")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(em.createQuery("UPDATE Station s SET s.height = 5 WHERE s.name = 'nowhere'")
                            .executeUpdate())
                    .isZero();
        });
        assertThat(text("SELECT number, height FROM $.reading WHERE station = 'bulk'"))
                .isEqualTo("[number:1, height:5]");
        factory.runInTransaction(em -> assertThat(em.createQuery("DELETE FROM Station s WHERE s.name = 'bulk'")
                        .executeUpdate())
                .isEqualTo(1));
        assertThat(text("SELECT number, height, place FROM $.reading WHERE station = 'bulk'"))
                .isEqualTo("[number:1, height:NULL, place:NULL]");
    }

    @Test
    void aVersionAndAssociationsAreThoseOfThePartition() {
        Line line = new Line("10", "VBB");
        factory.runInTransaction(em -> {
            em.persist(line);
            em.persist(new Halt(line, 2));
            em.persist(new Halt(line, 1));
        });

        factory.runInTransaction(em -> {
            Line read = em.find(Line.class, "10");
            assertThat(read.version).isEqualTo(1);
            assertThat(read.halts).extracting(halt -> halt.position).containsExactly(1, 2);
            assertThat(read.halts.get(0).line).isSameAs(read);
            assertThat(em.createQuery("SELECT l FROM Line l WHERE l.operator = 'VBB'")
                            .getResultList())
                    .isEqualTo(List.of(read));
            assertThat(em.createQuery("SELECT h.line.operator FROM Halt h WHERE h.line.name = '10' AND h.position = 1")
                            .getResultList())
                    .isEqualTo(List.of("VBB"));
            read.operator = "BVB";
        });
        assertThatThrownBy(() -> factory.runInTransaction(em -> {
                    em.find(Line.class, "10").operator = "late";
                    judge.execute("UPDATE $.halt SET version = 7 WHERE name = '10'");
                }))
                .hasCauseInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> factory.runInTransaction(em -> em.persist(new Line("10", "VBB"))))
                .hasCauseInstanceOf(EntityExistsException.class);
        factory.runInTransaction(em -> em.remove(em.find(Line.class, "10")));
        assertThat(text("SELECT position, operator, version FROM $.halt WHERE name = '10' AND position = 2"))
                .isEqualTo("[position:2, operator:NULL, version:NULL]");
        factory.runInTransaction(em -> assertThat(em.find(Line.class, "10")).isNull());
    }

    private List<?> stations(EntityManager em, String where) {
        return em.createQuery("SELECT s FROM Station s WHERE " + where, Station.class)
                .getResultList();
    }

    private List<String> columns(String table, String kind) {
        return judge
                .rows("SELECT column_name, kind FROM system_schema.columns WHERE keyspace_name = '$' AND table_name = '"
                        + table + "'")
                .stream()
                .filter(row -> kind.equals(row.getString("kind")))
                .map(row -> row.getString("column_name"))
                .toList();
    }

    private String text(String cql) {
        return judge.row(cql).getFormattedContents();
    }
}
