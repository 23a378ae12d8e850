// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ringway.AccessPathException;
import io.ringway.QueryPlan.Step;
import io.ringway.RoutedQuery;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.TableId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that a view leads to, with a view that has not followed its table yet: this one never does. */
class ViewPathTest {
    private static final String OF_SHIP = "SELECT s.name FROM Sailor s WHERE s.ship = 'Erna'";

    private RecordedUnit unit;
    private EntityManager em;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Sailor.class, SailorsOfShip.class);
        unit.factory().runInTransaction(other -> {
            other.persist(new Sailor(1, "Ahab", "Erna"));
            other.persist(new Sailor(2, "Bill", "Erna"));
            other.persist(new Sailor(3, "Cleo", "Dora"));
        });
        em = unit.em();
        unit.log();
    }

    private void inView(String ship, int id) {
        Mutation insert = new Mutation(
                Mutation.Kind.INSERT,
                new TableId("shop", "sailorsofship"),
                List.of(),
                List.of(new Column("ship", Scalar.TEXT), new Column("id", Scalar.INT)),
                Condition.NONE,
                false);
        unit.here()
                .apply(unit.here()
                        .prepare(insert)
                        .toCompletableFuture()
                        .join()
                        .bind(
                                writer -> {
                                    writer.setObject(0, ship);
                                    writer.setObject(1, id);
                                },
                                OperationOptions.DEFAULT));
        unit.log();
    }

    @Test
    void theViewGivesKeysAndTheTableRows() {
        inView("Erna", 1);
        inView("Erna", 2);

        assertThat(em.createQuery(OF_SHIP).getResultList()).hasToString("[Ahab, Bill]");
        assertThat(unit.log())
                .containsExactly(
                        "SELECT id FROM shop.sailorsofship WHERE ship='Erna'",
                        "SELECT ship, name FROM shop.sailor WHERE id=1",
                        "SELECT ship, name FROM shop.sailor WHERE id=2");
    }

    @Test
    void aRowThatIsAnotherByNowIsNoResult() {
        inView("Erna", 1);
        inView("Erna", 3);
        inView("Erna", 4);

        assertThat(em.createQuery(OF_SHIP).getResultList()).hasToString("[Ahab]");
        assertThat(em.createQuery("SELECT COUNT(s) FROM Sailor s WHERE s.ship = 'Erna'")
                        .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    void aRowThatTheViewHasTwiceIsOneResult() {
        inView("Erna", 1);
        inView("Dora", 1);
        inView("Dora", 3);

        assertThat(em.createQuery("SELECT s.name FROM Sailor s WHERE s.ship IN ('Erna', 'Dora') ORDER BY s.name")
                        .getResultList())
                .hasToString("[Ahab, Cleo]");
    }

    @Test
    void aRowThatTheViewDoesNotHaveYetIsNotFound() {
        assertThat(em.createQuery(OF_SHIP).getResultList()).isEmpty();
        assertThat(em.createQuery("SELECT COUNT(s) FROM Sailor s WHERE s.ship = 'Erna'")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void anInstanceIsTheTablesOwnAndManaged() {
        inView("Erna", 1);

        Sailor found = em.createQuery("SELECT s FROM Sailor s WHERE s.ship = 'Erna'", Sailor.class)
                .getSingleResult();

        assertThat(found).isSameAs(em.find(Sailor.class, 1));
        assertThat(found.name).isEqualTo("Ahab");
    }

    @Test
    void explainNamesTheView() {
        assertThat(em.createQuery(OF_SHIP).unwrap(RoutedQuery.class).explain().toString())
                .startsWith(OF_SHIP + "\n  VIEW SailorsOfShip (partition key ship): ")
                .contains("\n  PARTITIONS Sailor (partition key id): ")
                .contains("\n  in Ringway: filter by the condition on ship");
    }

    @Test
    void theViewThatServesMoreIsTaken() {
        EntityManager decks =
                RecordedUnit.of(Box.class, ByColor.class, ByKind.class).em();

        assertThat(decks.createQuery(
                                "SELECT b.deck FROM Box b WHERE b.color = 'red' AND b.kind = 'tin' AND b.place = 3")
                        .unwrap(RoutedQuery.class)
                        .explain()
                        .steps())
                .extracting(Step::detail, Step::partitions)
                .containsExactly(
                        tuple("partition key kind; clustering key place", 1),
                        tuple("partition key deck; clustering key place", -1));
        assertThat(decks.createQuery("SELECT b.deck FROM Box b WHERE b.color IN ('red', 'blue')")
                        .unwrap(RoutedQuery.class)
                        .explain()
                        .steps())
                .extracting(Step::entity, Step::partitions)
                .containsExactly(tuple("ByColor", -1), tuple("Box", -1));
    }

    @Test
    void writesAskTheTable() {
        assertThatThrownBy(() -> em.createQuery("DELETE FROM Sailor s WHERE s.ship = 'Erna'"))
                .isInstanceOf(AccessPathException.class)
                .hasMessageContaining("The rows have to be read first");
    }

    @Entity(name = "Sailor")
    static class Sailor {
        @Id
        int id;

        String name;
        String ship;

        Sailor() {}

        Sailor(int id, String name, String ship) {
            this.id = id;
            this.name = name;
            this.ship = ship;
        }
    }

    @Entity(name = "SailorsOfShip")
    @MaterializedView(of = Sailor.class)
    @IdClass(SailorsOfShip.Key.class)
    static class SailorsOfShip {
        @PartitionKey
        String ship;

        @ClusteringKey
        int id;

        record Key(String ship, int id) {}
    }

    @Entity(name = "Box")
    @IdClass(Box.Key.class)
    static class Box {
        @PartitionKey
        int deck;

        @ClusteringKey
        int place;

        String color;
        String kind;

        record Key(int deck, int place) {}
    }

    @Entity(name = "ByColor")
    @MaterializedView(of = Box.class)
    @IdClass(ByColor.Key.class)
    static class ByColor {
        @PartitionKey
        String color;

        @ClusteringKey(order = 0)
        int deck;

        @ClusteringKey(order = 1)
        int place;

        record Key(String color, int deck, int place) {}
    }

    @Entity(name = "ByKind")
    @MaterializedView(of = Box.class)
    @IdClass(ByKind.Key.class)
    static class ByKind {
        @PartitionKey
        String kind;

        @ClusteringKey(order = 0)
        int place;

        @ClusteringKey(order = 1)
        int deck;

        record Key(String kind, int place, int deck) {}
    }
}
