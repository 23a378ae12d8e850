// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RoutedQuery;
import io.ringway.annotation.SaiIndex;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is flushed before a query runs: what could change its results, and then everything (Jakarta Persistence 3.2, 3.11.2). */
class FlushBeforeQueriesTest {
    private static final String SAILORS = "SELECT s.name FROM Sailor s WHERE s.id = 1";

    private RecordedUnit unit;
    private EntityManager em;
    private Ship ship;
    private Sailor sailor;
    private Port port;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(
                Ship.class, Tug.class, Sailor.class, Port.class, Quay.class, Log.class, Entry.class, Cook.class);
        unit.factory().runInTransaction(other -> {
            Port home = new Port(1);
            other.persist(home);
            Sailor crew = new Sailor(1);
            other.persist(crew);
            Ship owned = new Tug(1);
            owned.home = home;
            owned.crew.add(crew);
            other.persist(owned);
            other.persist(new Log(1));
            other.persist(new Cook(1));
        });
        em = unit.em();
        em.getTransaction().begin();
        ship = em.find(Ship.class, 1);
        sailor = em.find(Sailor.class, 1);
        port = em.find(Port.class, 1);
        unit.log();
    }

    @AfterEach
    void end() {
        em.getTransaction().rollback();
    }

    /** What a query sends, without the reads. */
    private List<String> writtenBefore(String jpql) {
        return writtenBy(() -> em.createQuery(jpql).getResultList());
    }

    private List<String> writtenBy(Runnable query) {
        query.run();
        return unit.log().stream().filter(line -> !line.startsWith("SELECT")).toList();
    }

    @Test
    void changesOfOtherTablesWait() {
        port.name = "Bremen";
        ship.name = "Erna";

        assertThat(writtenBefore(SAILORS)).isEmpty();
        em.flush();
        assertThat(unit.log()).hasSize(2);
    }

    @Test
    void changesOfTheTableAreWrittenWithAllOthers() {
        sailor.name = "Ahab";
        port.name = "Bremen";

        assertThat(writtenBefore(SAILORS))
                .containsExactlyInAnyOrder(
                        "UPDATE shop.sailor SET name='Ahab' WHERE id=1",
                        "UPDATE shop.port SET name='Bremen' WHERE id=1");
        assertThat(em.createQuery(SAILORS).getSingleResult()).isEqualTo("Ahab");
        assertThat(writtenBefore(SAILORS)).isEmpty();
    }

    @Test
    void newAndRemovedInstancesOfTheTableAreWritten() {
        em.persist(new Sailor(2));
        assertThat(writtenBefore(SAILORS)).containsExactly("INSERT shop.sailor (id=2)");
        em.remove(sailor);
        assertThat(writtenBefore(SAILORS)).containsExactly("DELETE shop.sailor WHERE id=1");
    }

    @Test
    void laterAnswersAndUpdatesSeeTheSame() {
        port.name = "Bremen";
        assertThat(writtenBy(() -> em.createQuery(SAILORS)
                        .unwrap(RoutedQuery.class)
                        .fetchAsync()
                        .toCompletableFuture()
                        .join()))
                .isEmpty();
        assertThat(writtenBy(() -> em.createQuery(SAILORS).getResultStream().close()))
                .isEmpty();
        assertThat(writtenBy(() ->
                        em.createQuery("DELETE FROM Sailor s WHERE s.id = 9").executeUpdate()))
                .isEmpty();
        assertThat(writtenBy(() ->
                        em.createQuery("DELETE FROM Port p WHERE p.id = 9").executeUpdate()))
                .containsExactly("UPDATE shop.port SET name='Bremen' WHERE id=1");
    }

    @Test
    void aHierarchyIsOneTable() {
        ship.name = "Erna";

        assertThat(writtenBefore("SELECT t.name FROM Tug t WHERE t.id = 7")).hasSize(1);
        ship.name = "Berta";
        assertThat(writtenBefore("SELECT s.name FROM Ship s WHERE s.id = 7")).hasSize(1);
    }

    @Test
    void whatAFlushWouldCascadeToCounts() {
        Log log = em.find(Log.class, 1);
        unit.log();
        log.entries.add(new Entry(5, log));

        assertThat(writtenBefore("SELECT e.id FROM Entry e WHERE e.id = 5"))
                .containsExactly("INSERT shop.entry (id=5, log_id=1)");
        assertThat(writtenBefore(SAILORS)).isEmpty();
    }

    @Test
    void whatIsLoadedWithResultsCounts() {
        em.persist(new Quay(3, port));

        assertThat(writtenBefore(SAILORS)).isEmpty();
        assertThat(writtenBefore("SELECT p FROM Port p WHERE p.id = 2"))
                .containsExactly("INSERT shop.quay (id=3, port_id=1)");
    }

    @Test
    void graphsLoadMoreThanIsKnown() {
        port.name = "Bremen";

        assertThat(writtenBy(() -> em.createQuery("SELECT s FROM Sailor s WHERE s.id = 1", Sailor.class)
                        .setHint("jakarta.persistence.loadgraph", em.createEntityGraph(Sailor.class))
                        .getResultList()))
                .hasSize(1);
    }

    @Test
    void collectionsInJoinTablesCount() {
        Cook cook = em.find(Cook.class, 1);
        cook.serves.add(ship);
        em.setProperty("ringway.query.access", "scan");
        unit.log();

        assertThat(writtenBefore(SAILORS)).isEmpty();
        assertThat(writtenBefore("SELECT s.name FROM Cook c JOIN c.serves s WHERE c.id = 1"))
                .containsExactly("INSERT shop.cook_ship (cook_id=1, serves_id=1)");
    }

    @Test
    void nativeQueriesMayReadAnything() {
        port.name = "Bremen";
        // A recording connection takes no native queries; what it has to see is written before that is noticed.
        assertThat(writtenBy(() -> assertThatThrownBy(
                        () -> em.createNativeQuery("SELECT id FROM sailor").getResultList())))
                .hasSize(1);
        em.getTransaction().rollback();
        em.getTransaction().begin();
    }

    @Test
    void modesThatWaitForTheCommitFlushNothing() {
        sailor.name = "Ahab";

        assertThat(writtenBy(() -> em.createQuery(SAILORS)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList()))
                .isEmpty();
        em.setFlushMode(FlushModeType.COMMIT);
        assertThat(writtenBefore(SAILORS)).isEmpty();
        assertThat(writtenBy(() ->
                        em.createQuery(SAILORS).setFlushMode(FlushModeType.AUTO).getResultList()))
                .hasSize(1);
    }

    @Entity(name = "Ship")
    static class Ship {
        @Id
        int id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Port home;

        @ManyToMany
        Set<Sailor> crew = new HashSet<>();

        Ship() {}
    }

    @Entity(name = "Tug")
    static class Tug extends Ship {
        Tug() {}

        Tug(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Sailor")
    static class Sailor {
        @Id
        int id;

        String name;

        Sailor() {}

        Sailor(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Port")
    static class Port {
        @Id
        int id;

        String name;

        @OneToMany(mappedBy = "port", fetch = FetchType.EAGER)
        Set<Quay> quays = new HashSet<>();

        Port() {}

        Port(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Quay")
    static class Quay {
        @Id
        int id;

        @ManyToOne
        @SaiIndex
        Port port;

        Quay() {}

        Quay(int id, Port port) {
            this.id = id;
            this.port = port;
        }
    }

    @Entity(name = "Log")
    static class Log {
        @Id
        int id;

        @OneToMany(mappedBy = "log", cascade = CascadeType.PERSIST)
        Set<Entry> entries = new HashSet<>();

        Log() {}

        Log(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Entry")
    static class Entry {
        @Id
        int id;

        @ManyToOne
        @SaiIndex
        Log log;

        Entry() {}

        Entry(int id, Log log) {
            this.id = id;
            this.log = log;
        }
    }

    @Entity(name = "Cook")
    static class Cook {
        @Id
        int id;

        @ManyToMany
        Set<Ship> serves = new HashSet<>();

        Cook() {}

        Cook(int id) {
            this.id = id;
        }
    }
}
