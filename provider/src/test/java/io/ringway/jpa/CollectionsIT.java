// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.BatchType;
import io.ringway.Condition;
import io.ringway.RoutedEntityManager;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.context.contract.CollectionOperation;
import io.ringway.context.contract.Shelf;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.mapping.collection.RandomProgram;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What changed collections come to in real rows, as another client sees it. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CollectionsIT {
    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        factory = Units.open(node, keyspace, Shelf.class);
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @Test
    void everyOperationOfTheTableLeavesWhatJavaUtilWouldHave() {
        int id = 1_000;
        for (CollectionOperation operation : CollectionOperation.all()) {
            int shelf = id++;
            Shelf model = Shelf.filled(shelf);
            operation.change().accept(model);
            factory.runInTransaction(em -> em.persist(Shelf.filled(shelf)));

            factory.runInTransaction(em -> operation.change().accept(em.find(Shelf.class, shelf)));

            assertThat(stored(shelf)).as(operation.call()).isEqualTo(contents(model));
        }
    }

    @Test
    void randomUnitsOfWorkLeaveWhatJavaUtilWouldHave() {
        for (int seed = 0; seed < 20; seed++) {
            int id = 2_000 + seed;
            RandomProgram program = new RandomProgram(seed);
            factory.runInTransaction(em -> em.persist(new Shelf(id)));
            for (int unit = 0; unit < 8; unit++) {
                factory.runInTransaction(em -> work(em, id, program));
            }
        }
    }

    private void work(EntityManager em, int id, RandomProgram program) {
        Shelf shelf = em.find(Shelf.class, id);
        List<String> list = new ArrayList<>(shelf.list());
        Set<String> set = new LinkedHashSet<>(shelf.set());
        Set<String> sorted = new TreeSet<>(shelf.sorted());
        Map<String, Integer> map = new LinkedHashMap<>(shelf.map());
        Map<String, Integer> ranks = new TreeMap<>(shelf.ranks());
        for (int flush = 0; flush < 3; flush++) {
            do {
                program.onBoth(shelf.list(), list, program.listStep());
                program.onBoth(shelf.set(), set, program.setStep());
                program.onBoth(shelf.sorted(), sorted, program.setStep());
                program.onBoth(shelf.map(), map, program.mapStep());
                program.onBoth(shelf.ranks(), ranks, program.mapStep());
            } while (!program.settles());
            em.flush();
            assertThat(stored(id)).isEqualTo(List.of(list, map, ranks, set, sorted));
        }
    }

    @Test
    void whatTwoUnitsOfWorkAddSurvives() {
        factory.runInTransaction(em -> em.persist(Shelf.filled(1)));
        EntityManager one = factory.createEntityManager();
        EntityManager other = factory.createEntityManager();
        add(one.find(Shelf.class, 1), "mine");
        add(other.find(Shelf.class, 1), "theirs");
        one.find(Shelf.class, 1).set().remove("a");
        other.find(Shelf.class, 1).map().remove("b");

        one.flush();
        other.flush();

        Row row = row(1);
        assertThat(row.getSet("set", String.class)).containsExactlyInAnyOrder("b", "c", "mine", "theirs");
        assertThat(row.getMap("map", String.class, Integer.class))
                .isEqualTo(Map.of("a", 1, "c", 3, "mine", 9, "theirs", 9));
        assertThat(row.getList("list", String.class)).containsExactly("a", "b", "c", "mine", "theirs");
    }

    @Test
    void anAdditionWritesOneCellAndNoTombstone() {
        factory.runInTransaction(em -> em.persist(new Shelf(2)));
        factory.runInTransaction(em -> add(em.find(Shelf.class, 2), "first"));
        List<Long> before = writeTimes(2);
        factory.runInTransaction(em -> add(em.find(Shelf.class, 2), "second"));

        List<Long> after = writeTimes(2);
        assertThat(before).hasSize(1);
        assertThat(after).hasSize(2).containsAll(before);
        assertThat(judge.tombstones("SELECT * FROM $.shelf WHERE id = 2")).isZero();
    }

    @Test
    void aRemovalLeavesOneTombstone() {
        factory.runInTransaction(em -> em.persist(new Shelf(3)));
        factory.runInTransaction(em -> em.find(Shelf.class, 3).set().addAll(Set.of("a", "b", "c")));
        factory.runInTransaction(em -> em.find(Shelf.class, 3).set().remove("b"));

        assertThat(row(3).getSet("set", String.class)).containsExactlyInAnyOrder("a", "c");
        assertThat(judge.tombstones("SELECT * FROM $.shelf WHERE id = 3")).isOne();
    }

    @Test
    void aConditionalWriteChangesCollectionsToo() {
        factory.runInTransaction(em -> em.persist(Shelf.filled(4)));
        factory.runInTransaction(em -> {
            Shelf shelf = em.find(Shelf.class, 4);
            add(shelf, "d");
            shelf.set().remove("a");
            em.unwrap(RoutedEntityManager.class).persist(shelf, Condition.ifExists());
        });
        assertThat(row(4).getSet("set", String.class)).containsExactlyInAnyOrder("b", "c", "d");
        assertThat(row(4).getList("list", String.class)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aBatchChangesCollectionsWithItsOptions() {
        factory.runInTransaction(em -> em.persist(Shelf.filled(5)));
        RoutedEntityManager em = factory.createEntityManager().unwrap(RoutedEntityManager.class);
        Shelf shelf = em.find(Shelf.class, 5);
        add(shelf, "d");
        shelf.map().remove("a");
        Instant later = Instant.now().plusSeconds(60);

        em.runInBatch(
                batch -> batch.update(shelf, Timestamp.of(later), Ttl.of(Duration.ofHours(1))), BatchType.UNLOGGED);
        em.flush();

        assertThat(row(5).getList("list", String.class)).containsExactly("a", "b", "c", "d");
        assertThat(row(5).getMap("map", String.class, Integer.class)).isEqualTo(Map.of("b", 2, "c", 3, "d", 9));
        assertThat(writeTimes(5)).contains(later.getEpochSecond() * 1_000_000 + later.getNano() / 1_000);
        em.close();
    }

    private static void add(Shelf shelf, String element) {
        shelf.set().add(element);
        shelf.list().add(element);
        shelf.map().put(element, 9);
    }

    private Row row(int id) {
        return judge.row("SELECT list, map, ranks, \"set\", sorted FROM $.shelf WHERE id = ?", id);
    }

    /** What the driver reads; its nulls are empty collections. */
    private List<Object> stored(int id) {
        Row row = row(id);
        return List.of(
                row.getList("list", String.class),
                row.getMap("map", String.class, Integer.class),
                row.getMap("ranks", String.class, Integer.class),
                row.getSet("set", String.class),
                row.getSet("sorted", String.class));
    }

    private static List<Object> contents(Shelf shelf) {
        return Arrays.asList(
                new ArrayList<>(shelf.list()),
                new HashMap<>(shelf.map()),
                new TreeMap<>(shelf.ranks()),
                shelf.set() == null ? Set.of() : new HashSet<>(shelf.set()),
                new TreeSet<>(shelf.sorted()));
    }

    private List<Long> writeTimes(int id) {
        return judge.row("SELECT WRITETIME(\"set\") FROM $.shelf WHERE id = ?", id)
                .getList(0, Long.class);
    }
}
