// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.RoutedEntityManager;
import io.ringway.SchemaTool;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Materialized views: created behind their tables, read, and never written. */
@ExtendWith(DevCassandraExtension.class)
class ViewIT {
    private static final String SYNC =
            "by a sync of SchemaTool, or set jakarta.persistence.schema-generation.database.action to update.";

    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;
    private EntityTables tables;

    @BeforeEach
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("ringway.schema.changes", "allowed");
        properties.put("jakarta.persistence.schema-generation.database.action", "none");
        factory = Units.open(properties, Score.class, Player.class);
        tables = factory.unwrap(SchemaTool.class).forEntities();
    }

    @AfterEach
    void close() {
        tables.drop();
        assertThat(judge.row("SELECT table_name FROM system_schema.tables WHERE keyspace_name = '$'"))
                .isNull();
        factory.close();
        judge.close();
    }

    @Test
    void theyAreCreatedBehindTheirTables() {
        assertThat(tables.sync().statements())
                .containsExactly(
                        "CREATE TABLE IF NOT EXISTS " + keyspace
                                + ".player (game text, name text, country text, score int, PRIMARY KEY (game, name))",
                        "CREATE MATERIALIZED VIEW IF NOT EXISTS " + keyspace
                                + ".\"scoreBoard\" AS SELECT game, score, name, country FROM " + keyspace
                                + ".player WHERE game IS NOT NULL AND score IS NOT NULL AND name IS NOT NULL"
                                + " PRIMARY KEY (game, score, name) WITH CLUSTERING ORDER BY (score DESC, name ASC)"
                                + " AND comment = 'the best come first'");
        assertThat(tables.sync().statements()).isEmpty();
        assertThat(tables.validate()).isEmpty();
        factory.getSchemaManager().truncate();
    }

    @Test
    void theyAreRead() {
        tables.sync();
        factory.runInTransaction(em -> {
            em.persist(new Player("go", "Ann", 5));
            em.persist(new Player("go", "Bob", 7));
            em.persist(new Player("go", "Eve", null));
        });
        EntityManager em = factory.createEntityManager();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<?> best = List.of();
        while (best.size() < 2) {
            assertThat(Instant.now()).isBefore(end);
            best = em.createNativeQuery("SELECT * FROM " + keyspace + ".\"scoreBoard\" WHERE game = 'go'", Score.class)
                    .getResultList();
        }

        assertThat(best).extracting(score -> ((Score) score).name).containsExactly("Bob", "Ann");
        assertThat(em.find(Score.class, new Score.Id("go", 7, "Bob"))).isSameAs(best.get(0));
        em.close();
    }

    @Test
    void theyAreNotWritten() {
        tables.sync();
        judge.execute("INSERT INTO $.player (game, name, score) VALUES ('chess', 'Ann', 1)");
        EntityStore store = factory.unwrap(EntityStore.class);
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        Score.Id id = new Score.Id("chess", 1, "Ann");
        while (store.find(Score.class, id).isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
        }
        EntityManager em = factory.createEntityManager();
        Score ann = em.find(Score.class, id);

        refused(() -> em.persist(new Score()));
        refused(() -> em.merge(ann));
        refused(() -> em.remove(ann));
        refused(() -> store.insert(ann));
        refused(() -> store.update(ann));
        refused(() -> store.upsert(ann));
        refused(() -> store.delete(ann));
        refused(() -> em.unwrap(RoutedEntityManager.class).runInBatch(batch -> batch.upsert(ann)));
        refused(() ->
                em.unwrap(RoutedEntityManager.class).runInBatch(batch -> batch.deletePartition(Score.class, "chess")));
        ann.country = "NL";
        refused(em::flush);
        em.close();
    }

    @Test
    void aViewThatIsThereIsComparedAsAWhole() {
        tables.sync();
        judge.execute("DROP MATERIALIZED VIEW $.\"scoreBoard\"");
        judge.execute("ALTER TABLE $.player ADD age int");
        judge.execute("CREATE MATERIALIZED VIEW $.\"scoreBoard\" AS SELECT game, score, name, age FROM $.player"
                + " WHERE game IS NOT NULL AND score IS NOT NULL AND name IS NOT NULL AND name > 'a' AND game = 'x AND y'"
                + " PRIMARY KEY (game, score, name) WITH CLUSTERING ORDER BY (score DESC, name ASC)"
                + " AND comment = 'old'");

        assertThat(tables.validate().stream()
                        .filter(drift -> "scoreBoard".equals(drift.table()))
                        .map(drift -> drift.kind() + " " + drift.toString().replace(keyspace, "ks")))
                .containsExactly(
                        "DIFFERING_VIEW RW-1608: The column 'country' does not exist [main: ks.scoreBoard, entity Score]."
                                + " A materialized view cannot be changed. Drop it, and create it " + SYNC,
                        "EXTRA_COLUMN RW-1610: The column 'age' belongs to no attribute [main: ks.scoreBoard, entity"
                                + " Score].",
                        "DIFFERING_VIEW RW-1633: The materialized view has only the rows where name > 'a' AND game = 'x AND y'"
                                + " [main: ks.scoreBoard, entity Score]. A materialized view cannot be changed, and the entity"
                                + " asks for all rows of player. Drop it, and create it " + SYNC,
                        "DIFFERING_OPTION RW-1611: The option comment is 'old', and the entity says 'the best come first'"
                                + " [main: ks.scoreBoard, entity Score]. Set it " + SYNC);
        assertThat(tables.sync().statements())
                .containsExactly(
                        "ALTER MATERIALIZED VIEW " + keyspace + ".\"scoreBoard\" WITH comment = 'the best come first'");
    }

    @Test
    void anotherKeyOrTableIsRefused() {
        tables.sync();
        judge.execute("DROP MATERIALIZED VIEW $.\"scoreBoard\"");
        judge.execute("CREATE MATERIALIZED VIEW $.\"scoreBoard\" AS SELECT * FROM $.player WHERE game IS NOT NULL AND"
                + " score IS NOT NULL AND name IS NOT NULL PRIMARY KEY (game, score, name)");

        assertThatThrownBy(tables::sync)
                .hasMessageContaining("RW-1606: The primary key is ([game text], [score int, name text]), and the"
                        + " entity's is ([game text], [score int desc, name text])");

        judge.execute("DROP MATERIALIZED VIEW $.\"scoreBoard\"");
        judge.execute("CREATE TABLE $.other (game text PRIMARY KEY, score int)");
        judge.execute("CREATE MATERIALIZED VIEW $.\"scoreBoard\" AS SELECT * FROM $.other WHERE game IS NOT NULL AND"
                + " score IS NOT NULL PRIMARY KEY (game, score)");
        assertThatThrownBy(tables::sync)
                .hasMessageContaining("RW-1631: There is a materialized view of other of the name '" + keyspace
                        + ".scoreBoard', and the entity is a materialized view of player");
        judge.execute("DROP MATERIALIZED VIEW $.\"scoreBoard\"");
        judge.execute("DROP TABLE $.other");
    }

    @Test
    void aTableIsNoView() {
        judge.execute("CREATE TABLE $.\"scoreBoard\" (game text, score int, name text, country text,"
                + " PRIMARY KEY (game, score, name))");

        assertThatThrownBy(tables::sync)
                .hasMessage("RW-1631: There is a table of the name '" + keyspace
                        + ".scoreBoard', and the entity is a materialized view of player [main: " + keyspace
                        + ".scoreBoard, entity Score]. Give the entity another name in @Table.");
    }

    private static void refused(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(RingwayException.class)
                .hasMessage("RW-1341: A materialized view cannot be written [Score]. The database keeps it, from the"
                        + " rows of player. Write the entity that is stored there.");
    }
}
