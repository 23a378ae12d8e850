// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Condition;
import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.RoutedEntityManager;
import io.ringway.SchemaDrift;
import io.ringway.SchemaTool;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
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

/** What the rows of a partition share, as another client sees it. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class StaticColumnIT {
    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("ringway.schema.changes", "allowed");
        factory = Units.open(properties, Reading.class, Membership.class);
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @Test
    void theTableHasThem() {
        assertThat(judge.row(
                                "SELECT kind FROM system_schema.columns WHERE keyspace_name = '$' AND table_name = 'reading'"
                                        + " AND column_name = 'place'")
                        .getString(0))
                .isEqualTo("static");
        SchemaTool tool = factory.unwrap(SchemaTool.class);
        assertThat(tool.forEntities().sync().statements()).isEmpty();
        assertThat(tool.forEntities().validate()).isEmpty();
    }

    @Test
    void theRowsOfAPartitionShareTheirValues() {
        Reading first = new Reading("shared", 1, "Ulm", 20);
        first.labels = Set.of("old");
        first.maker = new Reading.Maker("ACME", "Ann");
        factory.runInTransaction(em -> {
            em.persist(first);
            em.persist(new Reading("shared", 2, "Ulm", 21));
        });

        factory.runInTransaction(em -> {
            Reading second = em.find(Reading.class, Reading.id("shared", 2));
            assertThat(second.place).isEqualTo("Ulm");
            assertThat(second.labels).containsExactly("old");
            assertThat(second.maker).isEqualTo(new Reading.Maker("ACME", null));
            second.place = "Bonn";
        });

        factory.runInTransaction(em -> {
            Reading read = em.find(Reading.class, Reading.id("shared", 1));
            assertThat(read.place).isEqualTo("Bonn");
            assertThat(read.maker.inspector()).isEqualTo("Ann");
        });
    }

    @Test
    void aChangeOfThemAloneMakesNoRow() {
        factory.runInTransaction(em -> em.persist(new Reading("gone", 1, "Ulm", 20)));

        factory.runInTransaction(em -> {
            Reading reading = em.find(Reading.class, Reading.id("gone", 1));
            judge.execute("DELETE FROM $.reading WHERE station = 'gone' AND number = 1");
            reading.place = "Bonn";
        });

        assertThat(judge.row("SELECT number, place FROM $.reading WHERE station = 'gone'")
                        .getFormattedContents())
                .isEqualTo("[number:NULL, place:'Bonn']");
    }

    @Test
    void aPartitionWithoutRowsHasNoInstance() {
        judge.execute("INSERT INTO $.reading (station, place) VALUES ('empty', 'Ulm')");

        EntityManager em = factory.createEntityManager();
        assertThat(em.find(Reading.class, Reading.id("empty", 0))).isNull();
        assertThat(readings(em, "empty")).isEmpty();
        em.persist(new Reading("empty", 1, null, 20));
        em.flush();
        assertThat(readings(em, "empty")).hasSize(1);
        em.close();
        assertThat(place("empty")).isEqualTo("Ulm");
    }

    @Test
    void aWholeRowWithANullLeavesThem() {
        EntityStore store = factory.unwrap(EntityStore.class);
        store.insert(new Reading("kept", 1, "Ulm", 20));

        store.insert(new Reading("kept", 2, null, 20));
        store.upsert(new Reading("kept", 2, null, null));
        store.update(new Reading("kept", 2, null, 22));
        store.delete(new Reading("kept", 1, null, null));

        assertThat(judge.row("SELECT number, place, temperature FROM $.reading WHERE station = 'kept'")
                        .getFormattedContents())
                .isEqualTo("[number:2, place:'Ulm', temperature:22]");
    }

    @Test
    void toSetThemToNullInAnInstanceThatWasReadErasesThem() {
        factory.runInTransaction(em -> em.persist(new Reading("erased", 1, "Ulm", 20)));

        factory.runInTransaction(em -> em.find(Reading.class, Reading.id("erased", 1)).place = null);

        assertThat(place("erased")).isNull();
    }

    @Test
    void aRemovedRowLeavesThem() {
        factory.runInTransaction(em -> em.persist(new Reading("removed", 1, "Ulm", 20)));

        factory.runInTransaction(em -> em.remove(em.find(Reading.class, Reading.id("removed", 1))));

        assertThat(judge.row("SELECT number, place FROM $.reading WHERE station = 'removed'")
                        .getFormattedContents())
                .isEqualTo("[number:NULL, place:'Ulm']");
    }

    @Test
    void aRowWithNothingElseIsWrittenAndChanged() {
        factory.runInTransaction(em -> {
            em.persist(new Membership("reds", "Ann", "win"));
            em.persist(new Membership("reds", "Bob", null));
        });

        factory.runInTransaction(em -> em.find(Membership.class, new Membership.Id("reds", "Bob")).motto = "play");

        assertThat(judge.row("SELECT motto, person FROM $.membership WHERE team = 'reds' AND person = 'Ann'")
                        .getString(0))
                .isEqualTo("play");
        factory.runInTransaction(em -> em.remove(em.find(Membership.class, new Membership.Id("reds", "Bob"))));
        assertThat(judge.row("SELECT count(*) FROM $.membership WHERE team = 'reds'")
                        .getLong(0))
                .isEqualTo(1);
    }

    @Test
    void theyCanBeConditions() {
        factory.runInTransaction(em -> em.persist(new Reading("checked", 1, "Ulm", 20)));
        EntityStore store = factory.unwrap(EntityStore.class);

        store.update(new Reading("checked", 1, null, 30), Condition.ifEqual("place", "Ulm"));

        assertThat(judge.row("SELECT temperature FROM $.reading WHERE station = 'checked'")
                        .getInt(0))
                .isEqualTo(30);
        assertThatThrownBy(
                        () -> store.delete(new Reading("checked", 1, null, null), Condition.ifEqual("place", "Bonn")))
                .isInstanceOf(OptimisticLockException.class);
        store.delete(new Reading("checked", 1, null, null), Condition.ifEqual("place", "Ulm"));
        assertThat(judge.row("SELECT temperature FROM $.reading WHERE station = 'checked' AND number = 1"))
                .isNull();
    }

    @Test
    void oneFlushWritesOneValue() {
        String text = "RW-1340: Two rows of a partition are to write different values to a static column:"
                + " Id[station=two, number=1] Ulm, and Id[station=two, number=2] Bonn [Reading.place]."
                + " The rows share the column, and the writes of one flush are not ordered."
                + " Change it in one of them, or give both the same value.";
        Reading ulm = new Reading("two", 1, "Ulm", 20);
        Reading bonn = new Reading("two", 2, "Bonn", 20);
        EntityManager em = factory.createEntityManager();
        em.persist(ulm);
        em.persist(bonn);

        assertThatThrownBy(em::flush).isInstanceOf(RingwayException.class).hasMessage(text);
        assertThatThrownBy(() -> em.unwrap(RoutedEntityManager.class).runInBatch(batch -> {
                    batch.insert(ulm);
                    batch.insert(bonn);
                }))
                .hasMessage(text);
        assertThat(judge.row("SELECT * FROM $.reading WHERE station = 'two'")).isNull();
        bonn.place = "Ulm";
        em.flush();
        em.close();
        assertThat(place("two")).isEqualTo("Ulm");
    }

    @Test
    void aSyncAddsThemAndTellsWhichDiffer() {
        SchemaTool tool = factory.unwrap(SchemaTool.class);
        String other = keyspace + "_other";
        judge.execute("CREATE KEYSPACE " + other
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        judge.execute("CREATE TABLE " + other + ".reading (station text, number int, labels set<text>, inspector text"
                + " static, name text static, temperature int, PRIMARY KEY (station, number))"
                + " WITH CLUSTERING ORDER BY (number DESC)");
        var tables = tool.forEntities(Reading.class).keyspaces(other);

        assertThat(tables.validate().stream().filter(drift -> drift.kind() == SchemaDrift.Kind.DIFFERING_TYPE))
                .extracting(drift -> drift.problem().text().replace(other, "ks"))
                .containsExactlyInAnyOrder(
                        "RW-1628: The column 'inspector' is static, and the entity maps it otherwise"
                                + " [main: ks.reading, entity Reading]. A column cannot become static, or cease to be."
                                + " Annotate the attribute with @StaticColumn.",
                        "RW-1628: The column 'labels' is not static, and the entity maps it so"
                                + " [main: ks.reading, entity Reading]. A column cannot become static, or cease to be."
                                + " Take @StaticColumn off the attribute.");
        assertThat(tables.sync().statements())
                .containsExactly("ALTER TABLE " + other + ".reading ADD place text STATIC");
        assertThat(tables.sync().statements()).isEmpty();
        tool.dropKeyspace(other);
    }

    private List<?> readings(EntityManager em, String station) {
        return em.createNativeQuery(
                        "SELECT * FROM " + keyspace + ".reading WHERE station = '" + station + "'", Reading.class)
                .getResultList();
    }

    private String place(String station) {
        return judge.row("SELECT place FROM $.reading WHERE station = ?", station)
                .getString(0);
    }
}
