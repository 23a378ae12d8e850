// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConnectionScope;
import io.ringway.FlushException;
import io.ringway.RoutedEntityManager;
import io.ringway.RoutedQuery;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Operations of an EntityManager that end later. */
class AsyncTest {
    private static final String UNDER_WAY = "RW-1541: Another operation of the EntityManager is under way."
            + " Asynchronous operations have its persistence context for themselves until they are complete."
            + " Wait for their CompletionStages, or use another EntityManager.";

    private final RecordedUnit unit = RecordedUnit.of(Ship.class);
    private final RoutedEntityManager em = unit.em();

    private void store(int... ids) {
        unit.factory().runInTransaction(other -> {
            for (int id : ids) {
                other.persist(new Ship(id, null));
            }
        });
        unit.log();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, SECONDS);
    }

    @Test
    void findsAreInFlightTogetherAndGiveManagedInstances() throws Exception {
        store(1, 2);
        unit.here().pause();
        CompletionStage<Ship> first = em.findAsync(Ship.class, 1);
        CompletionStage<Ship> second = em.findAsync(Ship.class, 2);
        CompletionStage<Ship> none = em.findAsync(Ship.class, 3);

        assertThat(unit.here().waiting()).isEqualTo(3);
        assertThat(first.toCompletableFuture()).isNotDone();
        unit.here().resume();

        assertThat(get(none)).isNull();
        assertThat(List.of(get(first), get(second))).isEqualTo(List.of(em.find(Ship.class, 1), em.find(Ship.class, 2)));
        assertThat(unit.log()).hasSize(3);
    }

    @Test
    void whatIsManagedIsNotReadAndTheSameRowIsOneInstance() throws Exception {
        store(1);
        unit.here().pause();
        CompletionStage<Ship> one = em.findAsync(Ship.class, 1);
        CompletionStage<Ship> same = em.findAsync(Ship.class, 1);
        unit.here().resume();
        assertThat(get(one)).isSameAs(get(same));
        unit.log();

        assertThat(get(em.findAsync(Ship.class, 1))).isSameAs(get(one));
        assertThat(unit.log()).isEmpty();
        em.remove(get(one));
        assertThat(get(em.findAsync(Ship.class, 1))).isNull();
    }

    @Test
    void instancesAreMadeOnNoThreadThatBringsAnswers() throws Exception {
        store(1);
        unit.here().pause();
        CompletionStage<Ship> ship = em.findAsync(Ship.class, 1);
        unit.here().resume();

        assertThat(get(ship).loadedBy).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void nothingElseIsDoneMeanwhile() throws Exception {
        store(1, 2);
        Ship managed = em.find(Ship.class, 1);
        em.getTransaction().begin();
        unit.here().pause();
        CompletionStage<Ship> ship = em.findAsync(Ship.class, 2);

        List<ThrowingCallable> operations = List.of(
                () -> em.find(Ship.class, 1),
                () -> em.persist(new Ship(4, null)),
                () -> em.merge(managed),
                () -> em.remove(managed),
                () -> em.refresh(managed),
                () -> em.detach(managed),
                () -> em.contains(managed),
                () -> em.lock(managed, LockModeType.NONE),
                em::flush,
                em::clear,
                em::flushAsync,
                em::batch,
                () -> em.createQuery("SELECT s FROM Ship s WHERE s.id = 1").getResultList(),
                () -> em.createQuery("DELETE FROM Ship s WHERE s.id = 1").executeUpdate(),
                () -> em.using(Using.connection("there")).find(Ship.class, 1),
                () -> em.getTransaction().commit(),
                () -> em.getTransaction().rollback());
        for (int i = 0; i < operations.size(); i++) {
            assertThatThrownBy(operations.get(i))
                    .as("operation %s", i)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(UNDER_WAY);
        }
        unit.here().resume();
        assertThat(get(ship)).isSameAs(em.find(Ship.class, 2));
        assertThat(em.contains(managed)).isTrue();
        assertThat(em.getTransaction().isActive()).isTrue();
    }

    @Test
    void anEntityManagerIsNotClosedMeanwhile() throws Exception {
        store(1);
        unit.here().pause();
        CompletionStage<Ship> ship = em.findAsync(Ship.class, 1);
        assertThatThrownBy(em::close).hasMessage(UNDER_WAY);
        unit.here().resume();
        get(ship);
        em.close();

        assertThatThrownBy(() -> em.findAsync(Ship.class, 1)).hasMessageStartingWith("RW-1314");
        assertThatThrownBy(em::flushAsync).hasMessageStartingWith("RW-1314");
    }

    @Test
    void aFlushIsAlone() throws Exception {
        store(1);
        Ship managed = em.find(Ship.class, 1);
        managed.name = "Erna";
        unit.log();
        unit.here().pause();
        CompletionStage<Void> flush = em.flushAsync();

        assertThatThrownBy(() -> em.findAsync(Ship.class, 2)).hasMessage(UNDER_WAY);
        assertThatThrownBy(em::flushAsync).hasMessage(UNDER_WAY);
        assertThatThrownBy(em::flush).hasMessage(UNDER_WAY);
        unit.here().resume();
        get(flush);
        assertThat(unit.log()).containsExactly("UPDATE shop.ship SET name='Erna' WHERE id=1");
        em.flush();
        assertThat(unit.log()).isEmpty();
    }

    @Test
    void whatDependsOnAStageUsesTheEntityManager() throws Exception {
        store(1);
        CompletionStage<Void> renamed = em.findAsync(Ship.class, 1).thenCompose(ship -> {
            ship.name = "Erna";
            return em.flushAsync();
        });
        get(renamed);

        assertThat(unit.log()).last().isEqualTo("UPDATE shop.ship SET name='Erna' WHERE id=1");
    }

    @Test
    void failuresAreTheStagesAndMarkTheTransaction() {
        store(1);
        em.getTransaction().begin();
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.startsWith("SELECT"));
        CompletionStage<Ship> ship = em.findAsync(Ship.class, 1);

        assertThatThrownBy(() -> get(ship))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DatastoreException.class);
        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        em.getTransaction().rollback();

        em.persist(new Ship(2, null));
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.startsWith("INSERT"));
        assertThatThrownBy(() -> get(em.flushAsync())).hasCauseInstanceOf(FlushException.class);
        em.clear();
    }

    @Test
    void whatCannotBeAskedIsToldByTheCallOrItsStage() {
        assertThatThrownBy(() -> em.findAsync(String.class, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get(em.findAsync(Ship.class, "one")))
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get(em.findAsync(Ship.class, 1, LockModeType.OPTIMISTIC)))
                .hasCauseInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void scopesOfTheCallHoldToTheEnd() throws Exception {
        unit.there().clearLog();
        unit.factory()
                .runInTransaction(other -> other.unwrap(RoutedEntityManager.class)
                        .using(Using.connection("there"))
                        .persist(new Ship(7, new Ship(8, null))));
        unit.logThere();
        CompletionStage<List<Ship>> ships;
        unit.there().pause();
        try (var scope = ConnectionScope.open(Using.connection("there"))) {
            ships = em.createQuery("SELECT s FROM Ship s WHERE s.id IN (7, 9)")
                    .unwrap(RoutedQuery.class)
                    .fetchAsync();
        }
        unit.there().resume();

        Ship ship = get(ships).get(0);
        assertThat(em.using(Using.connection("there")).find(Ship.class, 7)).isSameAs(ship);
        assertThat(unit.log()).isEmpty();
    }

    @Test
    void queriesSeeWhatTheTransactionHasChanged() throws Exception {
        store(1);
        em.getTransaction().begin();
        em.find(Ship.class, 1).name = "Erna";
        RoutedQuery query =
                em.createQuery("SELECT s.name FROM Ship s WHERE s.id = 1").unwrap(RoutedQuery.class);
        CompletionStage<List<String>> names = query.fetchAsync();
        CompletionStage<List<String>> again = query.fetchAsync();

        assertThat(get(names)).isEqualTo(get(again)).containsExactly("Erna");
        em.getTransaction().commit();
    }

    @Entity(name = "Ship")
    static class Ship {
        @Id
        int id;

        String name;

        @ManyToOne(cascade = CascadeType.PERSIST)
        Ship tug;

        @Transient
        Thread loadedBy;

        Ship() {}

        Ship(int id, Ship tug) {
            this.id = id;
            this.tug = tug;
        }

        @PostLoad
        void loaded() {
            loadedBy = Thread.currentThread();
        }
    }
}
