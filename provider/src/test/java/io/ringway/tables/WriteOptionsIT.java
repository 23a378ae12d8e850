// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.BatchNotAppliedException;
import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.RoutedEntityManager;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.WriteOption;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the options of single writes do to real rows. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class WriteOptionsIT {
    private static final Ttl HOUR = Ttl.of(Duration.ofHours(1));
    private static final Ttl DAY = Ttl.of(Duration.ofDays(1));

    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        judge = new Judge(node, own);
        factory = Units.open(node, own, Player.class);
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @Test
    void ofAPersistConcernTheWholeInsertWhateverIsSetBeforeTheFlush() {
        work(em -> {
            Player player = new Player("persist", "Ann", 1);
            em.persist(player, HOUR, Timestamp.ofMicroseconds(1_000), Consistency.ONE);
            player.score = 2;
            player.country = "NL";
        });

        Row row = judge.row("SELECT score, country, WRITETIME(score), TTL(score), TTL(country) FROM $.player"
                + " WHERE game = 'persist'");
        assertThat(row.getInt(0)).isEqualTo(2);
        assertThat(row.getString(1)).isEqualTo("NL");
        assertThat(row.getLong(2)).isEqualTo(1_000);
        assertThat(row.getInt(3)).isBetween(3_500, 3_600);
        assertThat(row.getInt(4)).isBetween(3_500, 3_600);
    }

    @Test
    void ofAnEarlierWriteAreGoneAtTheNextFlush() {
        work(em -> {
            Player player = new Player("later", "Ann", 1);
            em.persist(player, HOUR);
            em.flush();
            player.score = 2;
        });

        assertThat(ttl("later")).isNull();
    }

    @Test
    void ofALaterCallBeforeTheFlushStand() {
        work(em -> {
            Player player = new Player("twice", "Ann", 1);
            em.persist(player, HOUR);
            em.persist(player, DAY);
        });
        assertThat(ttl("twice")).isGreaterThan(80_000);

        work(em -> {
            Player player = em.find(Player.class, new Player.Id("twice", "Ann"));
            player.score = 2;
            em.persist(player, HOUR);
            player.score = 3;
        });

        assertThat(ttl("twice")).isBetween(3_500, 3_600);
    }

    @Test
    void ofAMergeGoWithItsUpdate() {
        persist("merge", HOUR);
        Player detached = factory.callInTransaction(em -> em.find(Player.class, new Player.Id("merge", "Ann")));
        detached.score = 5;

        work(em -> em.merge(detached, DAY, Condition.ifEqual("score", 1)));

        assertThat(ttl("merge")).isGreaterThan(80_000);
        detached.score = 6;
        assertThatThrownBy(() -> work(em -> {
                    em.merge(detached, Condition.ifEqual("score", 1));
                    em.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(score("merge")).isEqualTo(5);
    }

    @Test
    void conditionsOfAPersist() {
        persist("absent", Condition.ifNotExists());

        assertThatThrownBy(() -> work(em -> {
                    em.persist(new Player("absent", "Ann", 2), Condition.ifNotExists(), HOUR);
                    em.flush();
                }))
                .isInstanceOf(EntityExistsException.class);

        assertThat(ttl("absent")).isNull();
    }

    @Test
    void ofARemove() {
        persist("remove", Timestamp.ofMicroseconds(5_000));
        work(em -> em.remove(find(em, "remove"), Timestamp.ofMicroseconds(4_000)));
        assertThat(score("remove")).isEqualTo(1);

        assertThatThrownBy(() -> work(em -> {
                    em.remove(find(em, "remove"), Condition.ifEqual("score", 9));
                    em.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);
        work(em -> em.remove(find(em, "remove"), Condition.ifEqual("score", 1), Consistency.SERIAL));

        assertThat(judge.row("SELECT score FROM $.player WHERE game = 'remove' AND name = 'Ann'"))
                .isNull();
    }

    @Test
    void ofARemoveThatTakesBackAChangeTheRemovesStand() {
        persist("changed");

        work(em -> {
            Player player = find(em, "changed");
            player.score = 7;
            em.persist(player, HOUR);
            em.remove(player, Condition.ifExists());
        });

        assertThat(judge.row("SELECT score FROM $.player WHERE game = 'changed' AND name = 'Ann'"))
                .isNull();
    }

    @Test
    void ofWritesInABatch() {
        persist("batch");
        work(em -> em.runInBatch(batch -> batch.insert(new Player("batch", "Bob", 2), HOUR, Timestamp.ofMicroseconds(7))
                .upsert(new Player("batch", "Eve", 3), DAY)));
        Row bob = judge.row("SELECT WRITETIME(score), TTL(score) FROM $.player WHERE game = 'batch' AND name = 'Bob'");
        assertThat(bob.getLong(0)).isEqualTo(7);
        assertThat(bob.getInt(1)).isBetween(3_500, 3_600);
        assertThat(judge.row("SELECT TTL(score) FROM $.player WHERE game = 'batch' AND name = 'Eve'")
                        .getInt(0))
                .isGreaterThan(80_000);

        assertThatThrownBy(() -> work(em -> em.runInBatch(batch -> batch.update(find(em, "batch"), HOUR)
                        .delete(new Player("batch", "Nobody", 0), Condition.ifExists()))))
                .isInstanceOf(BatchNotAppliedException.class);
        assertThat(ttl("batch")).isNull();
        work(em -> em.runInBatch(batch -> batch.delete(find(em, "batch"), Condition.ifExists())));
        assertThat(judge.row("SELECT score FROM $.player WHERE game = 'batch' AND name = 'Ann'"))
                .isNull();
    }

    @Test
    void aMergeIfTheRowIsThereMakesNone() {
        persist("gone");
        Player detached = factory.callInTransaction(em -> em.find(Player.class, new Player.Id("gone", "Ann")));
        detached.score = 5;

        assertThatThrownBy(() -> work(em -> {
                    em.merge(detached, Condition.ifExists());
                    judge.execute("DELETE FROM $.player WHERE game = 'gone'");
                    em.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);

        assertThat(judge.row("SELECT score FROM $.player WHERE game = 'gone'")).isNull();
    }

    private void persist(String game, WriteOption... options) {
        work(em -> em.persist(new Player(game, "Ann", 1), options));
    }

    private static Player find(RoutedEntityManager em, String game) {
        return em.find(Player.class, new Player.Id(game, "Ann"));
    }

    private void work(Consumer<RoutedEntityManager> work) {
        factory.runInTransaction(em -> work.accept(em.unwrap(RoutedEntityManager.class)));
    }

    private Integer ttl(String game) {
        return judge.row("SELECT TTL(score) FROM $.player WHERE game = ? AND name = 'Ann'", game)
                .get(0, Integer.class);
    }

    private int score(String game) {
        return judge.row("SELECT score FROM $.player WHERE game = ? AND name = 'Ann'", game)
                .getInt(0);
    }
}
